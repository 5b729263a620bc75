export type JsonRecord = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; none where `text` is no such thing. */
export function readJson(text: string | null): JsonRecord {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as JsonRecord) : {};
  } catch {
    return {};
  }
}

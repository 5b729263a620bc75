import { toDigest } from '../outline/fingerprint.ts';
import { FORMAT, type ResultFile, VERSION } from './result-file.ts';

/** The file's text. Its digest tells an accident, such as a cut or a slip in an editor; who means to cheat can renew it. */
export function writeResultFile(file: ResultFile): string {
  const content = { format: FORMAT, version: VERSION, ...file };
  return `${JSON.stringify({ ...content, digest: digestOf(content) }, null, 1)}\n`;
}

/** Of the content, however its fields are ordered and its lines are broken. */
export const digestOf = (content: unknown): string => `sha256:${toDigest(toCanonical(content))}`;

/** JSON without blanks, the fields of each object in the order of their names. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

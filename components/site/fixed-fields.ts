import type { FixedFields } from '#components/controls/fixed-fields.ts';
import type { Course } from '#src/content';
import { type Language, messagesOf } from '#src/i18n';

/** `data-fixed` around a widget of the course; undefined, and no attribute, where the course fixes nothing of it. */
export function toFixed({ widgets }: Course, name: string, language: Language): string | undefined {
  const fields = widgets[name]?.locked ?? [];
  if (fields.length === 0) return undefined;
  const sentence = messagesOf(language, 'site').fixedByCourse;
  return JSON.stringify({ fields, sentence } satisfies FixedFields);
}

import { z } from 'zod';
import type { Language } from '#src/i18n';
import { perLanguage, referenceKey, refuseRepeats, slug } from './text.ts';

const list = <S extends z.ZodType<string>>(element: S) =>
  z
    .array(element)
    .superRefine(
      refuseRepeats(
        (key: string) => key,
        (index) => [index],
      ),
    )
    .default([]);

export function lessonFileSchema(listed: readonly Language[]) {
  return z.strictObject({
    title: perLanguage(listed),
    question: perLanguage(listed),
    summary: perLanguage(listed),
    objectives: z.array(perLanguage(listed)).min(1, 'must name at least one objective'),
    minutes: z.int().min(1, 'must be at least 1').max(120, 'must be at most 120'),
    prerequisites: list(slug),
    papers: list(referenceKey),
  });
}

export type LessonFileData = z.output<ReturnType<typeof lessonFileSchema>>;

import { z } from 'zod';
import { type Language, languages } from '#src/i18n';
import type { PerLanguage } from '../per-language.ts';
import { perLanguage, slug } from './text.ts';

/** What a teacher writes on the board keeps its lines, so it is taken as it stands. */
function board(listed: readonly Language[]) {
  const lines = z.string().transform((value) => value.trimEnd());
  const shape = languages.map((language) => [
    language,
    listed.includes(language) ? lines : lines.optional(),
  ]) satisfies [Language, z.ZodType][];
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<PerLanguage<string>>;
}

export function planFileSchema(listed: readonly Language[]) {
  const text = perLanguage(listed);
  const texts = z.array(text).default([]);
  const step = z.strictObject({
    minutes: z.int().min(1, 'must be at least 1'),
    title: text,
    teacher: text,
    students: text,
    section: slug.optional(),
    widget: slug.optional(),
    question: slug.optional(),
    exercise: slug.optional(),
  });
  const error = z
    .strictObject({ misconception: slug.optional(), belief: text.optional(), respond: text })
    .refine(({ misconception, belief }) => (misconception === undefined) !== (belief === undefined), {
      error: 'must have either a misconception or a belief',
    });
  const homework = z
    .strictObject({ exercise: slug.optional(), task: text.optional() })
    .refine(({ exercise, task }) => exercise !== undefined || task !== undefined, {
      error: 'must name an exercise or a task',
    });
  return z.strictObject({
    minutes: z.int().min(1, 'must be at least 1').max(300, 'must be at most 300'),
    before: texts,
    steps: z.array(step).min(1, 'must have at least one step'),
    discussion: z.array(z.strictObject({ ask: text, listen: text })).default([]),
    errors: z.array(error).default([]),
    shorter: texts,
    longer: texts,
    homework: z.array(homework).default([]),
    board: board(listed).optional(),
  });
}

export type PlanFile = z.output<ReturnType<typeof planFileSchema>>;

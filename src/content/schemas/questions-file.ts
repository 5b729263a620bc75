import { z } from 'zod';
import type { Language } from '#src/i18n';
import { perLanguage, slug } from './text.ts';

export function fixedQuestionSchema(listed: readonly Language[]) {
  const choice = z.strictObject({
    text: perLanguage(listed),
    correct: z.boolean().default(false),
    feedback: perLanguage(listed),
  });
  return z.strictObject({
    id: slug,
    misconception: slug.optional(),
    text: perLanguage(listed),
    choices: z
      .array(choice)
      .min(2, 'must be at least two')
      .superRefine((choices, context) => {
        const correct = choices.filter((one) => one.correct).length;
        if (correct !== 1) {
          context.addIssue({ code: 'custom', message: `must have exactly one that is correct: ${correct}` });
        }
      }),
  });
}

export const generatedQuestionSchema = z.strictObject({
  id: slug,
  misconception: slug.optional(),
  generator: z.string(),
  parameters: z.record(z.string(), z.unknown()).default({}),
});

export function predictionSchema(listed: readonly Language[]) {
  return z.strictObject({
    id: slug,
    kind: z.literal('prediction'),
    ask: perLanguage(listed),
    widget: z.string(),
    measure: z.string(),
    at: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
    unit: perLanguage(listed).optional(),
    explain: perLanguage(listed),
  });
}

import { z } from 'zod';
import { referenceKey, refuseRepeats, text } from './text.ts';

const reference = z
  .strictObject({
    key: referenceKey,
    /** `Family, Given`, in the order of the paper. */
    authors: z.array(text).min(1, 'must name at least one author'),
    title: text,
    year: z.int(),
    venue: text,
    url: z
      .string()
      .regex(/^https:\/\/\S+$/, { error: ({ input }) => `must begin with https:// but is ${input}` }),
    doi: z
      .string()
      .regex(/^10\.\d+\/\S+$/, { error: ({ input }) => `must begin with 10. but is ${input}` })
      .optional(),
  })
  .superRefine(({ key, year }, context) => {
    if (!key.includes(String(year))) {
      context.addIssue({ code: 'custom', path: ['year'], message: `must be the year of ${key}: ${year}` });
    }
  });

/** A paper that lessons, charts and comments in code cite by its key. */
export type Reference = z.output<typeof reference>;

export const referencesFileSchema = z.array(reference).superRefine(
  refuseRepeats(
    (one: { key: string }) => one.key,
    (index) => [index, 'key'],
  ),
);

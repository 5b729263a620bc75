import { z } from 'zod';
import { type Language, languages } from '#src/i18n';
import { joinCjkText } from '../markdown/cjk.ts';
import type { PerLanguage } from '../per-language.ts';

/** One line of text: what YAML or its author broke into lines is joined. */
export const text = z
  .string()
  .transform((value) => joinCjkText(value.trim()))
  .refine((value) => value !== '', 'must not be empty');

/** A text in each of `required`; languages beyond them may be there already. */
export function perLanguage(required: readonly Language[]): z.ZodType<PerLanguage<string>> {
  const shape = languages.map((language) => [
    language,
    required.includes(language) ? text : text.optional(),
  ]) satisfies [Language, z.ZodType][];
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<PerLanguage<string>>;
}

/** Lesson slugs, ids of questions and terms: what a URL shows as it is. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => `must be lower-case words joined by hyphens: ${input}`,
});

export const referenceKey = z
  .string()
  .regex(/^[a-z]+\d{4}[a-z]?$/, { error: ({ input }) => `must look like chollet2017: ${input}` });

/** Adds an issue for each element whose key an earlier one already has. */
export function refuseRepeats<T>(keyOf: (element: T) => string, pathOf: (index: number) => PropertyKey[]) {
  return (elements: readonly T[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, element] of elements.entries()) {
      const key = keyOf(element);
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', path: pathOf(index), message: `is there twice: ${key}` });
      }
      seen.add(key);
    }
  };
}

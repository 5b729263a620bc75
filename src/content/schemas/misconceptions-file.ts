import { z } from 'zod';
import type { Language } from '#src/i18n';
import { perLanguage, referenceKey, refuseRepeats, slug, text } from './text.ts';

const address = z
  .string()
  .regex(/^https?:\/\/\S+$/, { error: ({ input }) => `must begin with https:// but is ${input}` });

/** A work of references.yaml, or an address with the name it goes by. */
const evidence = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? value : { reference: value }),
  z.union(
    [
      z.strictObject({ reference: referenceKey, where: text.optional() }),
      z.strictObject({ url: address, name: text }),
    ],
    { error: 'must be {reference, where} or {url, name}' },
  ),
);

export function misconceptionsFileSchema(listed: readonly Language[]) {
  const misconception = z.strictObject({
    id: slug,
    belief: perLanguage(listed),
    truth: perLanguage(listed),
    evidence: z.array(evidence).min(1, 'must name at least one place'),
  });
  return z.array(misconception).superRefine(
    refuseRepeats(
      (one: { id: string }) => one.id,
      (index) => [index, 'id'],
    ),
  );
}

/** Where people said it, or where it is settled. */
export type Evidence = z.output<typeof evidence>;

import { z } from 'zod';
import { referenceKey, text } from './text.ts';

const address = z
  .string()
  .regex(/^https?:\/\/\S+$/, { error: ({ input }) => `must begin with https:// but is ${input}` });

/** A work of references.yaml, or an address with the name it goes by; `where` is the place in it. */
export const sourceSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { reference: value } : value),
  z.union(
    [
      z.strictObject({ reference: referenceKey, where: text.optional() }),
      z.strictObject({ url: address, name: text, where: text.optional() }),
    ],
    { error: 'must be {reference, where} or {url, name, where}' },
  ),
);

/** Where something was printed, said or settled. */
export type Source = z.output<typeof sourceSchema>;

import { z } from 'zod';
import type { Language } from '#src/i18n';
import { sourceSchema } from './source.ts';
import { perLanguage, refuseRepeats, slug } from './text.ts';

export function misconceptionsFileSchema(listed: readonly Language[]) {
  const misconception = z.strictObject({
    id: slug,
    belief: perLanguage(listed),
    truth: perLanguage(listed),
    evidence: z.array(sourceSchema).min(1, 'must name at least one place'),
  });
  return z.array(misconception).superRefine(
    refuseRepeats(
      (one: { id: string }) => one.id,
      (index) => [index, 'id'],
    ),
  );
}

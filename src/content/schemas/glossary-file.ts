import { z } from 'zod';
import { type Language, languages } from '#src/i18n';
import { perLanguage, referenceKey, refuseRepeats, slug, text } from './text.ts';

/** A pop-up is read in passing. A stop counts where a sentence can begin after it, so not in "e.g. this". */
function countSentences(definition: string): number {
  const prose = definition.replace(/\$[^$]*\$/g, 'x');
  return prose.match(/[.!?](?=\s+\p{Lu}|\s*$)|[\u3002\uff01\uff1f]/gu)?.length ?? 0;
}

const definition = text.refine(
  (value) => [1, 2].includes(countSentences(value)),
  'must be one or two sentences',
);
const wording = z.strictObject({ term: text, definition });

export function glossaryFileSchema(listed: readonly Language[]) {
  const wordings = languages.map((language) => [
    language,
    listed.includes(language) ? wording : wording.optional(),
  ]);
  const term = z.strictObject({
    id: slug,
    ...(Object.fromEntries(wordings) as Record<Language, z.ZodOptional<typeof wording>>),
    /** TeX, without dollar signs. */
    symbol: text.optional(),
    unit: perLanguage(listed).optional(),
    firstPaper: referenceKey.optional(),
  });
  return z.array(term).superRefine(
    refuseRepeats(
      (one: { id: string }) => one.id,
      (index) => [index, 'id'],
    ),
  );
}

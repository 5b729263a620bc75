import { z } from 'zod';
import { type Language, languages } from '#src/i18n';
import {
  accent,
  base,
  due,
  logo,
  passMark,
  result,
  site,
  solutions,
  widgetSettings,
} from './course-settings.ts';
import { perLanguage, refuseRepeats, slug } from './text.ts';

export const courseLanguagesSchema = z
  .array(
    z.enum(languages, { error: ({ input }) => `must be one of ${languages.join(', ')}: ${String(input)}` }),
  )
  .min(1, 'must name at least one language')
  .superRefine(
    refuseRepeats(
      (language) => language,
      (index) => [index],
    ),
  );

/** Of a lesson; where nobody says, every lesson weighs the same. */
const points = z
  .number({ error: ({ input }) => `must be a whole number from 0 to 1000: ${String(input)}` })
  .refine((value) => Number.isInteger(value) && value >= 0 && value <= 1000, {
    error: ({ input }) => `must be a whole number from 0 to 1000: ${String(input)}`,
  })
  .optional();

/** A lesson is its slug, or its slug with settings. */
const lesson = (listed: readonly Language[]) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { slug: value } : value),
    z.strictObject({ slug, hidden: z.boolean().default(false), points, due: due(listed).optional() }),
  );

export function courseFileSchema(listed: readonly Language[]) {
  return z.strictObject({
    title: perLanguage(listed),
    siteName: perLanguage(listed).optional(),
    description: perLanguage(listed),
    languages: courseLanguagesSchema,
    lessons: z
      .array(lesson(listed))
      .min(1, 'must name at least one lesson')
      .refine((entries) => entries.length === 0 || entries.some(({ hidden }) => !hidden), {
        error: 'must show at least one lesson',
      })
      .superRefine(
        refuseRepeats(
          (entry) => entry.slug,
          (index) => [index],
        ),
      ),
    reportUrl: z
      .string()
      .regex(/^(https?:\/\/|mailto:)\S+$/, {
        error: ({ input }) => `must begin with https:// or mailto: ${input}`,
      })
      .optional(),
    site: site.optional(),
    base: base.optional(),
    accent: accent.optional(),
    logo: logo.optional(),
    footer: perLanguage(listed).optional(),
    passMark: passMark.optional(),
    widgets: widgetSettings.default({}),
    solutions,
    result,
  });
}

export type CourseFile = z.output<ReturnType<typeof courseFileSchema>>;

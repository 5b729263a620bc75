import { z } from 'zod';
import type { Language } from '#src/i18n';
import { perLanguage } from './text.ts';

/** `https://school.example`: the host alone, as whole addresses and link previews need it. */
export const site = z.string().regex(/^https?:\/\/[^\s/?#]+\/?$/, {
  error: ({ input }) => `must be a host such as https://school.example, its folder goes into base: ${input}`,
});

/** The folder of the host; `/course/` and `/course` are the same. */
export const base = z
  .string()
  .regex(/^\/([\w.~-]+(\/[\w.~-]+)*\/?)?$/, {
    error: ({ input }) => `must be a folder such as /course: ${input}`,
  })
  .transform((path) => (path === '/' ? path : path.replace(/\/$/, '')));

/** A colour of links and buttons; the page takes a lighter or darker one where it would be hard to read. */
export const accent = z.string().regex(/^#([\da-f]{3}|[\da-f]{6})$/i, {
  error: ({ input }) => `must be a colour such as #0a6 or #00aa66, in quotes: ${input}`,
});

/** A file beside the course file. */
export const logo = z.string().regex(/^[\w-][\w.-]*\.(svg|png|webp)$/, {
  error: ({ input }) => `must name an .svg, .png or .webp file beside the course file: ${input}`,
});

/** A day, shown as each language writes it, or words in each language. */
export function due(listed: readonly Language[]) {
  const words = perLanguage(listed);
  return z.unknown().transform((value, context): z.output<typeof words> | string => {
    if (typeof value === 'string' && isDay(value)) return value;
    if (typeof value === 'object' && value !== null) {
      const result = words.safeParse(value);
      if (result.success) return result.data;
      context.issues.push(...(result.error.issues as unknown as typeof context.issues));
    } else {
      const message = `must be a day such as 2026-09-30, or a text in each language: ${String(value)}`;
      context.addIssue({ code: 'custom', message });
    }
    return z.NEVER;
  });
}

/** Whether it is a day that exists. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Of all points, in percent. */
const passMarkMessage = 'must be a whole number of percent from 1 to 100';
export const passMark = z
  .number({ error: ({ input }) => `${passMarkMessage}: ${String(input)}` })
  .refine((value) => Number.isInteger(value) && value >= 1 && value <= 100, {
    error: ({ input }) => `${passMarkMessage}: ${String(input)}`,
  });

/** Names and values are looked at when the widgets are known. */
export const widgetSettings = z.record(
  z.string(),
  z.strictObject({
    set: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
    locked: z.array(z.string()).default([]),
  }),
);

const solutionsOptions = ['shown', 'after-tries', 'hidden'] as const;

/**
 * When a solution may be read: at once, after a few tries (the default), never. A solution is the worked one of an exercise,
 * the working behind a question with fresh numbers, and the feedback of a question's choices, which mostly tells the right
 * one. What is hidden is in no file of the site. Whether an answer is right is always said: a page without a
 * server has to hold what says it.
 */
export const solutions = z
  .enum(solutionsOptions, {
    error: ({ input }) => `must be one of ${solutionsOptions.join(', ')}: ${String(input)}`,
  })
  .default('after-tries');

/** What the result file holds that a student saves for the teacher. Scores and what was done are always in it. */
export const result = z
  .strictObject({
    /** Whether a name is asked for. */
    name: z.boolean().default(true),
    /** Each answer and guess, in words. */
    answers: z.boolean().default(true),
    /** The code of exercises. */
    code: z.boolean().default(false),
    /** When each thing was done. */
    times: z.boolean().default(true),
  })
  .prefault({});

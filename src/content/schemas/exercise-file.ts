import { z } from 'zod';
import type { Language } from '#src/i18n';
import { perLanguage, slug } from './text.ts';

export const exerciseKinds = ['fill', 'write'] as const;
const MOST_POINTS = 5;
const points = `must be a whole number from 1 to ${MOST_POINTS}`;

export function exerciseFileSchema(listed: readonly Language[]) {
  return z.strictObject({
    lesson: slug,
    points: z.int(points).min(1, points).max(MOST_POINTS, points),
    title: perLanguage(listed),
    kind: z.enum(exerciseKinds, {
      error: ({ input }) => `must be ${exerciseKinds.join(' or ')}: ${String(input)}`,
    }),
  });
}

import { formatMessage } from '#src/i18n';
import type { ExerciseMessages } from './props.ts';

/** `1 point`, `3 points` */
export function countPoints(points: number, messages: ExerciseMessages, locale: string): string {
  return points === 1 ? messages.pointOne : formatMessage(messages.points, { points }, locale);
}

import type { Language } from '#src/i18n';
import type { Report } from '../problems.ts';
import type { LessonText } from './compile-text.ts';

export interface TextOfLanguage {
  readonly language: Language;
  readonly file: string;
  readonly text: LessonText;
  readonly report: Report;
}

/**
 * Reports where a later language differs from the first in what holds the lesson together: its sections, widgets,
 * predictions, questions, live cells, misconceptions and texts for slides, in order. A reader who switches language stays where they were, with what they did.
 */
export function compareLanguages([first, ...others]: readonly TextOfLanguage[]): void {
  if (!first) return;
  const expected = outlineOf(first.text);
  for (const { text, report } of others) {
    const actual = outlineOf(text);
    const length = Math.max(expected.length, actual.length);
    const at = Array.from({ length }).findIndex((_, index) => expected[index]?.part !== actual[index]?.part);
    if (at < 0) continue;
    const line = actual[at]?.line ?? actual.at(-1)?.line ?? 1;
    const [here, there] = [actual[at]?.part ?? 'nothing more', expected[at]?.part ?? 'nothing more'];
    const place = `${first.file}:${expected[at]?.line ?? expected.at(-1)?.line ?? 1}`;
    report(line, `the languages differ: here ${here}, but ${place} has ${there}`);
  }
}

function outlineOf({
  sections,
  embeds,
  cells,
  misconceptions,
  slideLines,
}: LessonText): { part: string; line: number }[] {
  const parts = [
    ...sections.map(({ id, depth, line }) => ({ part: `section ${id} of depth ${depth}`, line })),
    ...embeds.map((embed) => ({ part: describe(embed), line: embed.line })),
    ...cells.map(({ id, seconds, line }) => ({ part: `live cell id=${id} seconds=${seconds}`, line })),
    ...misconceptions.map(({ id, line }) => ({ part: `misconception ${id}`, line })),
    ...slideLines.map((line) => ({ part: 'text for slides', line })),
  ];
  return parts.sort((a, b) => a.line - b.line);
}

function describe(embed: LessonText['embeds'][number]): string {
  if (embed.kind === 'question') return `question ${embed.id}`;
  const { id, name, predictionId } = embed.use;
  const settings = Object.entries(embed.settings).map(([field, value]) => `${field}=${value}`);
  const prediction = predictionId === undefined ? [] : [`prediction=${predictionId}`];
  return [`widget name=${name} id=${id}`, ...prediction, ...settings.sort()].join(' ');
}

import { lineOf, parseMarkdown, toText } from '../markdown/tree.ts';
import type { Report } from '../problems.ts';

/** A part of an exercise's text. Blank lines stand for what is before it, so that faults have their line. */
export interface TextPart {
  /** `task`, `hint-1` and so on, `why`. */
  readonly id: string;
  readonly source: string;
  readonly line: number;
}

const FEWEST_HINTS = 2;
const MOST_HINTS = 4;

/** The task, then hints in steps, then why: each but the first under a heading with its id. Faults are reported. */
export function splitText(source: string, report: Report): TextPart[] {
  const lines = source.trimEnd().split('\n');
  const headings = parseMarkdown(source).children.flatMap((node) =>
    node.type === 'heading' ? [{ line: lineOf(node), text: toText(node), depth: node.depth }] : [],
  );
  const starts = [{ id: 'task', line: 0 }];
  for (const { line, text, depth } of headings) {
    const [, id = ''] = /\{#([^{}]*)\}\s*$/.exec(text) ?? [];
    if (depth === 2 && /^(hint-[1-9]|why)$/.test(id)) starts.push({ id, line });
    else
      report(line, `the headings of an exercise are ## ... {#hint-1} and so on, and ## ... {#why}: ${text}`);
  }
  const hints = starts.filter(({ id }) => id.startsWith('hint-')).length;
  const wanted = ['task', ...Array.from({ length: hints }, (_, index) => `hint-${index + 1}`), 'why'];
  if (starts.map(({ id }) => id).join() !== wanted.join()) {
    report(
      lines.length,
      `an exercise's text has the parts ${wanted.slice(1).join(', ')} behind the task, in this order: ${starts
        .slice(1)
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  if (hints < FEWEST_HINTS || hints > MOST_HINTS) {
    report(lines.length, `an exercise has ${FEWEST_HINTS} to ${MOST_HINTS} hints: ${hints}`);
  }
  return starts.map(({ id, line }, index) => {
    const end = (starts[index + 1]?.line ?? lines.length + 1) - 1;
    const own = lines.slice(line, end);
    if (own.join('').trim() === '') report(line || 1, `says nothing: ${id}`);
    return { id, line, source: '\n'.repeat(line) + own.join('\n') };
  });
}

import { formatMessage } from '#src/i18n';
import { type CellError, type CellFailure, READY_LIMIT } from '#src/notebook';
import type { NotebookData } from './page-notebook.svelte.ts';

interface Words {
  readonly data: Pick<NotebookData, 'messages' | 'conv'>;
  readonly locale: string;
  /** Milliseconds that a run may take. */
  readonly limit: number;
  /** The cell's own place on the page. */
  readonly own: number;
  readonly numberOf: (id: string) => number;
}

/** Why a cell ended early, in the reader's words, and where. */
export interface ExplainedCell {
  readonly text: string;
  readonly place: string | null;
}

export function explainCell(error: CellError, words: Words): ExplainedCell {
  const { messages } = words.data;
  const say = (key: keyof typeof messages, values: Readonly<Record<string, string | number>> = {}) =>
    formatMessage(messages[key], values, words.locale);
  const cellOf = (id: string) => say('cell', { number: words.numberOf(id) });
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(ids.map(cellOf));
  switch (error.kind) {
    case 'syntax': {
      const { code, message, line, column } = error;
      return { text: say(code, { message }), place: say('errorAt', { line, column }) };
    }
    case 'problem': {
      const { problem } = error;
      if (problem.code === 'doubled') {
        return { text: say('doubled', { name: problem.name, cells: list(problem.others) }), place: null };
      }
      if (problem.code === 'cycle')
        return { text: say('cycle', { cells: list(problem.cells) }), place: null };
      return { text: say('assigned', { name: problem.name, cell: cellOf(problem.owner) }), place: null };
    }
    case 'failed':
      return { text: sayFailure(error.failure, words), place: sayPlace(error.failure.place, words) };
    case 'changed':
      return { text: say('changed', { what: error.what }), place: null };
    case 'needs':
      return { text: say('needs', { cell: cellOf(error.cell) }), place: null };
    case 'ended': {
      const key = `ended${error.why[0]!.toUpperCase()}${error.why.slice(1)}` as 'endedTime';
      const limit = error.why === 'slow' ? READY_LIMIT : words.limit;
      return { text: say(key, { limit: limit / 1000 }), place: null };
    }
  }
}

/** The course's sentence where it has one, else what the engine says. */
function sayFailure({ name, message, sentence }: CellFailure, { data, locale }: Words): string {
  if (sentence) {
    const set: Readonly<Record<string, string>> = sentence.set === 'conv' ? data.conv : data.messages;
    const template = Object.hasOwn(set, sentence.key) ? set[sentence.key] : undefined;
    // The values come from where cells run, which is anybody's code.
    if (
      template &&
      [...template.matchAll(/\{(\w+)\}/g)].every(([, key]) => Object.hasOwn(sentence.values, key!))
    ) {
      return formatMessage(template, sentence.values, locale);
    }
  }
  if (name === '') return formatMessage(data.messages.thrown, { value: message }, locale);
  return `${name}: ${message}`;
}

function sayPlace(place: CellFailure['place'], { data, locale, own, numberOf }: Words): string | null {
  if (!place) return null;
  const { line, column } = place;
  const number = numberOf(place.cell);
  if (number === 0) return null;
  return number === own
    ? formatMessage(data.messages.errorAt, { line, column }, locale)
    : formatMessage(data.messages.errorIn, { number, line, column }, locale);
}

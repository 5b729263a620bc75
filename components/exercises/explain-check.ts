import { explainCell } from '#components/notebook/explain-cell.ts';
import type { NotebookData } from '#components/notebook/page-notebook.svelte.ts';
import type { CheckState, FailedCase, Fault, TypeName } from '#src/exercises';
import { formatMessage } from '#src/i18n';
import { type CellError, DEFAULT_LIMIT } from '#src/notebook';
import type { ExerciseMessages } from './props.ts';

interface Words {
  /** Of the function that is checked. */
  readonly name: string;
  readonly messages: ExerciseMessages;
  readonly data: Pick<NotebookData, 'messages' | 'conv'>;
  readonly locale: string;
}

/** What a check found, in the reader's words: a sentence, and sentences that say more. */
export interface ExplainedCheck {
  readonly said: string;
  readonly more: readonly string[];
}

export function explainCheck(state: CheckState, words: Words): ExplainedCheck | null {
  const { messages, name, locale } = words;
  switch (state.status) {
    case 'none':
      return null;
    case 'passed':
      return { said: formatMessage(messages.passed, { total: state.total }, locale), more: [] };
    case 'failed': {
      const { number, total } = state.failed;
      return {
        said: formatMessage(messages.failed, { number, total }, locale),
        more: explainFault(state.failed, words),
      };
    }
    case 'ended':
      return { said: explainError(state.error, words).join(' '), more: [] };
    default:
      return { said: formatMessage(messages[state.status], { name }, locale), more: [] };
  }
}

function explainFault({ fault }: FailedCase, words: Words): string[] {
  const { messages, locale } = words;
  const say = (key: keyof ExerciseMessages, values: Readonly<Record<string, string | number>> = {}) =>
    formatMessage(messages[key], values, locale);
  /** The sentence that names a place, where there is one. */
  const sayAt = (key: 'faultValue' | 'faultType' | 'faultLength' | 'faultNotFinite', values: FaultAt) =>
    say(values.place === '' ? key : `${key}At`, { ...values });
  switch (fault.kind) {
    case 'nothing':
      return [say('faultNothing')];
    case 'type': {
      const { place } = fault;
      const [expected, came] = [nameType(fault.expected, messages), nameType(fault.came, messages)];
      return [sayAt('faultType', { place, expected, came })];
    }
    case 'shape': {
      const write = (shape: readonly number[]) => `[${shape.join(', ')}]`;
      return [say('faultShape', { expected: write(fault.expected), came: write(fault.came) })];
    }
    case 'length':
      return [sayAt('faultLength', toPlain(fault))];
    case 'field':
      return [say('faultField', { place: fault.place })];
    case 'notFinite':
      return [sayAt('faultNotFinite', toPlain(fault))];
    case 'value': {
      const { wrong, of } = fault;
      return [sayAt('faultValue', toPlain(fault)), ...(of > 1 ? [say('faultMany', { wrong, of })] : [])];
    }
    case 'threw':
      return [say('faultThrew'), ...explainError({ kind: 'failed', failure: fault.failure }, words)];
    case 'changedInput':
      return [say('faultChangedInput', { name: fault.name })];
    case 'unreadable':
      return [say('faultUnreadable')];
    case 'late':
      return [say('faultLate', { limit: DEFAULT_LIMIT / 1000 })];
  }
}

interface FaultAt {
  readonly place: string;
  readonly expected: string | number;
  readonly came: string | number;
}

const toPlain = ({ place, expected, came }: Extract<Fault, FaultAt>): FaultAt => ({ place, expected, came });

/** Place and reason, as the cell of the code has them. */
function explainError(error: CellError, { data, locale }: Words): string[] {
  const { place, text } = explainCell(error, {
    data,
    locale,
    limit: DEFAULT_LIMIT,
    own: 1,
    numberOf: () => 1,
  });
  return place === null ? [text] : [`${place}: ${text}`];
}

function nameType(type: TypeName, messages: ExerciseMessages): string {
  return messages[`type${type[0]!.toUpperCase()}${type.slice(1)}` as 'typeNumber'];
}

import type { WidgetDefinition } from '../definition.ts';
import { parseState, type StateOf, WidgetStateError } from '../fields.ts';
import { comparePoints } from './compare.ts';
import {
  type Comparison,
  type ComparisonName,
  comparisonNames,
  conflictNames,
  costNames,
  familyNames,
  type ResultPoint,
  type ResultsData,
} from './data.ts';

export const publishedResultsFields = {
  view: { kind: 'choice', default: 'compare', options: ['compare', 'middle', 'disagree'] as const },
  protocol: { kind: 'choice', default: 'xception', options: comparisonNames },
  x: { kind: 'choice', default: 'params', options: costNames },
  /** Two networks of the protocol, by the numbers they have in its list, from 1. */
  first: { kind: 'integer', default: 3, minimum: 1, maximum: 30 },
  second: { kind: 'integer', default: 4, minimum: 1, maximum: 30 },
  family: { kind: 'choice', default: 'resnext', options: familyNames },
  quantity: { kind: 'choice', default: 'inception-v3-top1', options: conflictNames },
} as const;

type Fields = typeof publishedResultsFields;
export type PublishedResultsState = StateOf<Fields>;

/** The pair that the lesson talks about, where a protocol has it. */
const pairs: Readonly<Record<ComparisonName, readonly [first: string, second: string]>> = {
  xception: ['xc-t1-iv3', 'xc-t1-xc'],
  jft: ['xc-t2-iv3-fc', 'xc-t2-xc-fc'],
  keras: ['keras-inceptionv3', 'keras-xception'],
  timm: ['timm-inception-v3-tf-in1k', 'timm-legacy-xception-tf-in1k'],
  efficientnet: ['eff-t2-inception-v3', 'eff-t2-xception'],
  mobilenet: ['mbv1-t4-full', 'mbv1-t4-sep'],
  'mobilenet-v2': ['mbv2-t4-mobilenetv1', 'mbv2-t4-mobilenetv2'],
  inceptionnext: ['inx-convnext-tiny-7x7-dw', 'inx-inceptionnext-tiny'],
};

export function comparisonOf(data: ResultsData, name: ComparisonName): Comparison | undefined {
  return data.comparisons.find((one) => one.name === name);
}

/** The two networks that `state` compares. @throws RangeError before `check` has accepted it */
export function pairOf(
  data: ResultsData,
  { protocol, first, second }: PublishedResultsState,
): [ResultPoint, ResultPoint] {
  const points = comparisonOf(data, protocol)?.points ?? [];
  const [one, other] = [points[first - 1], points[second - 1]];
  if (!one || !other) throw new RangeError(`no such results of ${protocol}: ${first}, ${second}`);
  return [one, other];
}

/** The axis: what is asked for where the protocol has it, else its first; undefined where it prints no cost. */
export function axisOf(data: ResultsData, { protocol, x }: PublishedResultsState) {
  const costs = comparisonOf(data, protocol)?.costs ?? [];
  return costs.includes(x) ? x : costs[0];
}

/**
 * `state` with some fields changed, by their texts: another protocol brings its own pair, unless one is named.
 * @throws WidgetStateError
 */
export function withTexts(
  data: ResultsData,
  state: PublishedResultsState,
  texts: Readonly<Record<string, string>>,
): PublishedResultsState {
  const present = Object.fromEntries(Object.entries(state).map(([name, value]) => [name, String(value)]));
  const next = parseState(publishedResultsFields, { ...present, ...texts });
  const isMoved = next.protocol !== state.protocol && !('first' in texts) && !('second' in texts);
  const settled = isMoved ? { ...next, ...firstPair(data, next.protocol) } : next;
  checkPair(data, settled);
  return settled;
}

function firstPair(data: ResultsData, protocol: ComparisonName) {
  const points = comparisonOf(data, protocol)?.points ?? [];
  const [first, second] = pairs[protocol].map((id) => points.findIndex((point) => point.id === id) + 1);
  return { first: Math.max(first!, 1), second: Math.max(second!, 1) };
}

function checkPair(data: ResultsData, state: PublishedResultsState): void {
  const maximum = comparisonOf(data, state.protocol)?.points.length ?? 0;
  for (const name of ['first', 'second'] as const) {
    const value = state[name];
    if (value <= maximum) continue;
    throw new WidgetStateError(
      'outOfRange',
      { field: name, value, minimum: 1, maximum },
      `${name} must be from 1 to ${maximum}: ${value}`,
    );
  }
}

/** The widget for what a course's papers print. */
export function definePublishedResults(data: ResultsData): WidgetDefinition<Fields> {
  const compare = (state: PublishedResultsState) => comparePoints(...pairOf(data, state));
  return {
    name: 'published-results',
    fields: publishedResultsFields,
    check: (state) => checkPair(data, state),
    measures: {
      points: (state) => compare(state).points,
      relative: (state) => compare(state).relative,
      errorReduction: (state) => compare(state).errorReduction,
      firstAccuracy: (state) => pairOf(data, state)[0].accuracy,
      secondAccuracy: (state) => pairOf(data, state)[1].accuracy,
    },
  };
}

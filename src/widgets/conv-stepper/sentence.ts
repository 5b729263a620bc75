import { channelNames } from './layer.ts';
import { toText } from './pseudocode.ts';
import type { ConvStepperState } from './state.ts';
import type { Step } from './trace.ts';

/** A sentence as the key of its message and what to fill in; `channel` is the name's own key. */
export interface Sentence {
  readonly key: 'saidStart' | 'saidStep' | 'saidPadding' | 'saidEnd';
  readonly channel: (typeof channelNames)[number] | null;
  readonly values: Readonly<Record<string, string>>;
}

/** What has just happened, for readers who cannot see it: one sentence a step, two after the last. */
export function toSentences(state: ConvStepperState, steps: readonly Step[]): Sentence[] {
  const total = String(steps.length);
  const current = steps[state.step - 1];
  if (!current) return [{ key: 'saidStart', channel: null, values: { steps: total } }];
  const channel = channelNames[current.channel]!;
  const said: Sentence = {
    key: current.inside ? 'saidStep' : 'saidPadding',
    channel,
    values: {
      step: String(state.step),
      steps: total,
      row: toText(current.iy),
      column: toText(current.ix),
      value: toText(current.value),
      weight: toText(current.weight),
      product: toText(current.product),
      sum: toText(current.sum),
    },
  };
  if (state.step < steps.length) return [said];
  const place = { row: String(state.row), column: String(state.column), o: String(state.outChannel) };
  return [said, { key: 'saidEnd', channel: null, values: { ...place, sum: toText(current.sum) } }];
}

import { describe, expect, it } from 'vitest';
import { formatMessage, languages, messagesOf } from '#src/i18n';
import { parseState } from '../fields.ts';
import { toLayer } from './layer.ts';
import { toSentences } from './sentence.ts';
import { toSlices } from './slices.ts';
import { type ConvStepperState, convStepperFields } from './state.ts';
import { traceOutput } from './trace.ts';
import { toWindow } from './window.ts';

const start = parseState(convStepperFields, {});
const traceOf = (state: ConvStepperState) => {
  const { x, weights, geometry } = toLayer(state);
  return traceOutput(x, weights, geometry, state);
};
const keys = (state: ConvStepperState) => toSentences(state, traceOf(state)).map(({ key }) => key);

describe('what is said after a step', () => {
  it('tells the start, a step, a step on the padding and the end apart', () => {
    expect(keys(start)).toEqual(['saidStart']);
    expect(keys({ ...start, step: 5 })).toEqual(['saidStep']);
    expect(keys({ ...start, row: 0, step: 5 })).toEqual(['saidPadding']);
    expect(keys({ ...start, step: 36 })).toEqual(['saidStep', 'saidEnd']);
  });

  it.each(languages)('fills every sentence in %s', (language) => {
    const messages = messagesOf(language, 'convStepper');
    for (const state of [start, { ...start, row: 0, step: 36 }, { ...start, step: 5 }]) {
      for (const { key, channel, values } of toSentences(state, traceOf(state))) {
        const name = channel ? messages[channel] : '';
        expect(formatMessage(messages[key], { ...values, name }, language)).not.toMatch(/[{}]|-\d/);
      }
    }
  });
});

describe('the filter beside the pixels', () => {
  it('has one place for each step, and shows which are done', () => {
    for (const mode of convStepperFields.mode.options) {
      const state = { ...start, mode, outChannel: 2, step: 3 };
      const steps = traceOf(state);
      const cells = toSlices(state, steps).flat();
      expect(cells).toHaveLength(36);
      const present = cells.filter((cell) => cell !== null);
      expect(present).toHaveLength(steps.length);
      expect(present.filter(({ done }) => done)).toHaveLength(3);
      expect(present.filter(({ lit }) => lit)).toEqual([expect.objectContaining({ value: steps[2]!.value })]);
    }
  });

  it('is empty for the channels outside the group', () => {
    const state = { ...start, mode: 'grouped', outChannel: 3 } as const;
    const empty = toSlices(state, traceOf(state)).map((slice) => slice.every((cell) => cell === null));
    expect(empty).toEqual([true, true, false, false]);
  });
});

it('the window covers exactly the places that the steps read', () => {
  for (const mode of convStepperFields.mode.options) {
    for (const padding of convStepperFields.padding.options) {
      const state = { ...start, mode, padding, row: 2, column: 4, outChannel: 3 };
      const steps = traceOf(state);
      const window = toWindow(toLayer(state).geometry, state);
      expect(window.top).toBe(Math.min(...steps.map(({ iy }) => iy)));
      expect(window.left).toBe(Math.min(...steps.map(({ ix }) => ix)));
      expect(window.top + window.height - 1).toBe(Math.max(...steps.map(({ iy }) => iy)));
      expect(window.left + window.width - 1).toBe(Math.max(...steps.map(({ ix }) => ix)));
      const read = window.channels.filter((channel) => channel.read).map(({ channel }) => channel);
      expect(read).toEqual([...new Set(steps.map(({ channel }) => channel))]);
    }
  }
});

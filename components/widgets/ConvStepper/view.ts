import { formatMessage, type Messages } from '#src/i18n';
import type { Tensor } from '#src/tensor';
import {
  type Cell,
  type ConvStepperState,
  channelNames,
  type Layer,
  type LineName,
  type Sentence,
  type Step,
  toText,
  type Window,
} from '#src/widgets/conv-stepper';

/** Fills a message; every number it gets is already text. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(messages: Messages, language: string): Say {
  return (key, values = {}) => formatMessage(messages[key]!, values, language);
}

/** Sentences of a trace in the reader's language. */
export function speak(sentences: readonly Sentence[], say: Say): string {
  return sentences
    .map(({ key, channel, values }) => say(key, { ...values, name: channel ? say(channel) : '' }))
    .join(' ');
}

/** What stands beside the lines of the code: values of this step, and why a loop is struck out. */
export function toNotes(
  { mode, outChannel }: ConvStepperState,
  { geometry }: Layer,
  window: Window,
  step: Step | null,
  say: Say,
): Partial<Record<LineName, string>> {
  const notes: Partial<Record<LineName, string>> = {};
  if (mode === 'depthwise') notes.i = say('goneI', { o: outChannel });
  if (mode === 'grouped')
    notes.i = say('cutI', { channels: geometry.inChannelsPerGroup, group: window.group });
  if (mode === 'pointwise') notes.kx = say('goneTaps');
  if (step) {
    notes.iy = `= ${toText(step.iy)}`;
    notes.ix = `= ${toText(step.ix)}`;
    notes.add = step.inside ? `+= ${toText(step.product)}` : say('outside');
  }
  return notes;
}

/** The text alternative of an input channel. */
export function describeChannel(channel: number, window: Window, { geometry }: Layer, say: Say): string {
  const [, height, width] = geometry.inputShape;
  const what = say('channelLabel', { channel, name: say(channelNames[channel]!), height, width });
  if (!window.channels[channel]!.read) return `${what} ${say('channelUnread')}`;
  const top = toText(window.top);
  const left = toText(window.left);
  if (window.height === 1) return `${what} ${say('channelReadOne', { top, left })}`;
  const bottom = toText(window.top + window.height - 1);
  const right = toText(window.left + window.width - 1);
  return `${what} ${say('channelRead', { top, bottom, left, right })}`;
}

/** The text alternative of the filter's slice for one input channel. */
export function describeSlice(channel: number, cells: readonly (Cell | null)[], say: Say): string {
  const weights = cells.flatMap((cell) => (cell ? toText(cell.weight) : [])).join(', ');
  const name = say(channelNames[channel]!);
  return weights === '' ? say('sliceNone', { channel, name }) : say('sliceLabel', { channel, name, weights });
}

/** The outer loops, which the reader runs by choosing. */
export function toGiven({ mode, outChannel, row, column }: ConvStepperState, { group }: Window): string {
  return `o = ${outChannel}, ${mode === 'grouped' ? `g = ${group}, ` : ''}oy = ${row}, ox = ${column}`;
}

/** One channel of the first image of an NHWC tensor, row by row. */
export function toChannel({ shape, data }: Tensor, channel: number): number[] {
  const channels = shape[3]!;
  return Array.from({ length: data.length / channels }, (_, at) => data[at * channels + channel]!);
}

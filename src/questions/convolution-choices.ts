import type { Random } from '#src/random';
import { isIntegerFrom, type Parameters, readIntegers, toList } from './parameters.ts';

/** The convolutions that a question may be about. */
export interface ConvolutionChoices {
  readonly kernelSize: readonly number[];
  readonly inChannels: readonly number[];
  readonly outChannels: readonly number[];
  /** `depthwise` is as many groups as input channels. */
  readonly groups: readonly GroupChoice[];
}
export type GroupChoice = number | 'depthwise';

export interface ChosenConvolution {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
}

export const convolutionParameters = ['kernelSize', 'inChannels', 'outChannels', 'groups'] as const;

const MAX_CHANNELS = 4096;

/** @throws RangeError also when a group count fits none of the channel counts */
export function readConvolution(parameters: Parameters, standard: ConvolutionChoices): ConvolutionChoices {
  const choices = {
    kernelSize: readIntegers(parameters, 'kernelSize', standard.kernelSize, 1, 15),
    inChannels: readIntegers(parameters, 'inChannels', standard.inChannels, 1, MAX_CHANNELS),
    outChannels: readIntegers(parameters, 'outChannels', standard.outChannels, 1, MAX_CHANNELS),
    groups: readGroups(parameters.groups ?? standard.groups),
  };
  const homeless = choices.groups.find((groups) => channelPairs(choices, groups).length === 0);
  if (homeless !== undefined) {
    const channels = `${choices.inChannels.join(', ')} in, ${choices.outChannels.join(', ')} out`;
    throw new RangeError(`groups must divide some of the channel counts: ${homeless}, ${channels}`);
  }
  return choices;
}

/** Every group count is as likely as any other, however many channel counts it fits. */
export function pickConvolution(choices: ConvolutionChoices, random: Random): ChosenConvolution {
  const kernelSize = random.pick(choices.kernelSize);
  return { kernelSize, ...random.pick(channelPairs(choices, random.pick(choices.groups))) };
}

function readGroups(value: unknown): readonly GroupChoice[] {
  const groups = toList(value);
  const wrong = groups.find((entry) => entry !== 'depthwise' && !isIntegerFrom(entry, 1, MAX_CHANNELS));
  if (wrong !== undefined || groups.length === 0) {
    const text = groups.length === 0 ? 'an empty list' : JSON.stringify(wrong);
    throw new RangeError(`groups must be whole numbers from 1 to ${MAX_CHANNELS} or depthwise: ${text}`);
  }
  return groups as readonly GroupChoice[];
}

function channelPairs({ inChannels, outChannels }: ConvolutionChoices, choice: GroupChoice) {
  return inChannels.flatMap((channels) => {
    const groups = choice === 'depthwise' ? channels : choice;
    return outChannels
      .filter((outputs) => channels % groups === 0 && outputs % groups === 0)
      .map((outputs) => ({ inChannels: channels, outChannels: outputs, groups }));
  });
}

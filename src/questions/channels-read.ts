import { resolveConv2d } from '#src/conv';
import {
  type ConvolutionChoices,
  convolutionParameters,
  pickConvolution,
  readConvolution,
} from './convolution-choices.ts';
import { readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface ChannelsReadChoices extends ConvolutionChoices {
  readonly ask: readonly Ask[];
}
type Ask = 'group' | 'firstChannel';

const standard: ConvolutionChoices = {
  kernelSize: [3],
  inChannels: [8, 16, 24, 32],
  outChannels: [16, 32, 48, 64],
  groups: [2, 4, 8],
};

/** Which group does an output channel belong to, or which is the first input channel that it reads? From 0. */
export const channelsRead: QuestionGenerator<ChannelsReadChoices> = {
  name: 'channels-read',
  messageKeys: [
    'channelsTextGroup',
    'channelsTextFirst',
    'channelsFromOne',
    'channelsInputSize',
    'channelsGaveFirst',
    'channelsGaveGroup',
    'channelsGaveLast',
    'channelsGaveItself',
    'channelsExplainGroup',
    'channelsExplainFirst',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...convolutionParameters, 'ask']);
    return {
      ...readConvolution(known, standard),
      ask: readOptions<Ask>(known, 'ask', ['group', 'firstChannel'], ['group', 'firstChannel']),
    };
  },
  generate(choices, random) {
    const convolution = pickConvolution(choices, random);
    const ask = random.pick(choices.ask);
    const { kernelSize, inChannels, outChannels } = convolution;
    const geometry = resolveConv2d(convolution, [1, kernelSize, kernelSize, inChannels]);
    const { inChannelsPerGroup, outChannelsPerGroup } = geometry;
    const channel = random.integer(0, outChannels - 1);
    const group = Math.floor(channel / outChannelsPerGroup);
    const firstChannel = group * inChannelsPerGroup;
    const answer = ask === 'group' ? group : firstChannel;
    const values = {
      ...convolution,
      inChannelsPerGroup,
      outChannelsPerGroup,
      channel,
      group,
      firstChannel,
      lastChannel: firstChannel + inChannelsPerGroup - 1,
      lastGroup: convolution.groups - 1,
    };
    return {
      textKey: ask === 'group' ? 'channelsTextGroup' : 'channelsTextFirst',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        ask === 'group'
          ? [
              [Math.floor(channel / inChannelsPerGroup), 'channelsInputSize'],
              [group + 1, 'channelsFromOne'],
              [firstChannel, 'channelsGaveFirst'],
            ]
          : [
              [group, 'channelsGaveGroup'],
              [firstChannel + 1, 'channelsFromOne'],
              [values.lastChannel, 'channelsGaveLast'],
              [channel, 'channelsGaveItself'],
            ],
        values,
      ),
      explainKey: ask === 'group' ? 'channelsExplainGroup' : 'channelsExplainFirst',
      explainValues: values,
    };
  },
};

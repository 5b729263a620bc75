import {
  convNeXtModule,
  mobileNetV1Module,
  mobileNetV2Module,
  type Net,
  residualSeparableModule,
  resNeXtModule,
  shuffleModule,
} from '#src/nets';
import { type BlockTimelineState, COMMON_CHANNELS } from './state.ts';
import { type BlockId, workOf } from './works.ts';

/** One block where all are compared: 256 channels in and out. */
export function toBlock(block: BlockId, state: BlockTimelineState): Net {
  const shape = { inChannels: COMMON_CHANNELS, size: Number(state.size) };
  const groups = Number(state.groups);
  switch (block) {
    case 'xception':
      return residualSeparableModule(shape);
    case 'resnext':
      return at(resNeXtModule({ groups: 32, inner: COMMON_CHANNELS / 2 }), shape.size);
    case 'mobilenet':
      return mobileNetV1Module(shape);
    case 'shufflenet':
      return at(
        shuffleModule({ groups, channels: COMMON_CHANNELS, shuffle: state.shuffle === 'on' }),
        shape.size,
      );
    case 'mobilenetTwo':
      return mobileNetV2Module(shape);
    case 'convnext':
      return convNeXtModule(shape);
  }
}

/** The block of the chosen work, or null where it is told in words alone. */
export function chosenBlock(state: BlockTimelineState): Net | null {
  const { block } = workOf(state.work);
  return block && toBlock(block, state);
}

function at(net: Net, size: number): Net {
  return { ...net, inputShape: [1, size, size, net.inputShape[3]] };
}

import { resolveConv2d } from '#src/conv';
import { costOfSteps } from '#src/cost';
import type { Figure } from './figure.ts';
import { type Roofs, roofline } from './roofline.ts';
import { timeOverMacs } from './time-over-macs.ts';

/** The figures of time, for a device of round numbers. */
export function listTimeFigures(): { readonly name: string; readonly figure: Figure }[] {
  const core = { peak: 50, cache: 160, memory: 20 };
  const card = { peak: 20_000, cache: 20_000, memory: 1500 };
  return [
    { name: 'roofline of a core', figure: rooflineOf(core) },
    // Its ridge lies right of the depthwise layer, and its two slopes far apart.
    { name: 'roofline of a graphics card', figure: rooflineOf(card) },
    { name: 'time-over-macs', figure: timeOverMacs(marksOf(core), timeLabels) },
  ];
}

const rooflineOf = (roofs: Roofs) =>
  roofline(marksOf(roofs), roofs, {
    intensity: 'FLOP/byte',
    gflops: 'GFLOP/s',
    convolution: 'convolution',
    roof: 'roof, GFLOP/s',
    ofRoof: 'of the roof',
    peak: `peak ${roofs.peak} GFLOP/s`,
    cache: `cache ${roofs.cache} GB/s`,
    memory: `memory ${roofs.memory} GB/s`,
    said: 'From standard to depthwise the dots go down the slope.',
  });

const timeLabels = {
  convolution: 'convolution',
  macs: 'MACs',
  milliseconds: 'ms',
  wouldTake: 'ms by arithmetic',
  line: 'if time followed the MACs',
  said: 'The fewer multiply-adds, the farther above the line.',
};

/** 19 x 19 x 728 with kernels that reach seven tenths of what the roof allows. */
function marksOf({ peak, memory }: Roofs) {
  const layers = [1, 2, 4, 7, 13, 26, 52, 91, 182, 364, 728].map((groups) => ({ kernelSize: 3, groups }));
  return [...layers, { kernelSize: 1, groups: 1 }].map(({ kernelSize, groups }) => {
    const spec = { inChannels: 728, outChannels: 728, kernelSize, groups, padding: 'same' } as const;
    const { intensity, macs, flops } = costOfSteps([resolveConv2d(spec, [1, 19, 19, 728])]);
    const gflops = 0.7 * Math.min(peak, memory * intensity);
    const name =
      kernelSize === 1 ? '1 × 1' : groups === 1 ? 'standard' : groups === 728 ? 'depthwise' : `${groups}`;
    return {
      label: name,
      name,
      intensity,
      macs,
      gflops,
      milliseconds: flops / gflops / 1e6,
      isCurrent: groups === 728,
      isApart: kernelSize === 1,
    };
  });
}

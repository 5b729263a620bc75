import * as ort from 'onnxruntime-web/wasm';
import type { Conv2dGeometry } from '../../src/conv/index.ts';
import type { Contender } from './interleave.ts';
import { floats, sizeOf } from './numbers.ts';
import { writeConvChain } from './onnx-model.ts';

/** A chain of convolutions less a single one, so that the call's own cost drops out. */
export async function onnxForward(
  geometry: Conv2dGeometry,
): Promise<{ run: Contender; single: Contender; links: number; end: () => void }> {
  const { groups, inputShape, weightsShape, kernelSize } = geometry;
  const [, size, , channels] = inputShape;
  // Small, so that a long chain does not overflow.
  const weights = floats(sizeOf(weightsShape)).map((value) => value / (sizeOf(weightsShape) / channels));
  const links = 4;
  const open = (length: number) =>
    ort.InferenceSession.create(writeConvChain(length, channels, size, kernelSize[0], groups, weights), {
      executionProviders: ['wasm'],
    });
  const [chain, one] = [await open(1 + links), await open(1)];
  const x = new ort.Tensor('float32', floats(sizeOf(inputShape)), [1, channels, size, size]);
  return {
    run: () => chain.run({ x }),
    single: () => one.run({ x }),
    links,
    end: () => {
      void chain.release();
      void one.release();
    },
  };
}

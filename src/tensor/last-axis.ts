import { sizeOf, type Tensor, zeros } from './tensor.ts';

/**
 * Tensors side by side along their last axis, in order. Of activations (NHWC) that is the `concat` of a module's
 * towers; of weights (HWIO) it is their output channels one after another: of convolutions that read the same input it
 * makes one wider convolution, of convolutions that read a segment each it makes one grouped convolution.
 * @returns float64, copies  @throws RangeError when there is none, or another axis differs
 */
export function joinLastAxis(parts: readonly Tensor[]): Tensor {
  const leading = parts[0]?.shape.slice(0, -1);
  if (!leading) throw new RangeError('there must be a tensor to join');
  const wrong = parts.find(({ shape }) => shape.slice(0, -1).join() !== leading.join());
  if (wrong) {
    throw new RangeError(`shapes must agree but for the last axis: [${parts[0]!.shape}], [${wrong.shape}]`);
  }
  const widths = parts.map(({ shape }) => shape.at(-1)!);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const joined = zeros([...leading, width]);
  let left = 0;
  parts.forEach(({ data }, index) => {
    const own = widths[index]!;
    for (let row = 0; row < sizeOf(leading); row++) {
      joined.data.set(data.subarray(row * own, (row + 1) * own), row * width + left);
    }
    left += own;
  });
  return joined;
}

/** The places `from` to `to`, the latter excluded, of the last axis. @returns of the same kind of numbers, a copy */
export function sliceLastAxis({ shape, data }: Tensor, from: number, to: number): Tensor {
  const width = shape.at(-1)!;
  const rows = data.length / width;
  const sliced = data.slice(0, rows * (to - from));
  for (let row = 0; row < rows; row++) {
    sliced.set(data.subarray(row * width + from, row * width + to), row * (to - from));
  }
  return { shape: [...shape.slice(0, -1), to - from], data: sliced };
}

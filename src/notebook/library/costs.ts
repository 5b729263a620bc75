import { resolveConv2d, type Size } from '#src/conv';
import { countBytes, countMacs, countParams, summarize as summarizeNet, toFlops } from '#src/cost';
import type { Net } from '#src/nets';
import { Table } from '../shown/marked.ts';
import type { ConvolutionOptions } from './convolutions.ts';
import { LibraryError } from './library-error.ts';

/** A convolution without its weights. */
export interface Layer extends Pick<ConvolutionOptions, 'stride' | 'padding' | 'dilation' | 'groups'> {
  /** Channels that come in. */
  readonly inChannels: number;
  /** Channels that go out. */
  readonly outChannels: number;
  /** Height and width of the kernel. */
  readonly kernelSize: Size;
  /**
   * Whether the layer adds a number to each output channel.
   * @default false
   */
  readonly bias?: boolean;
}

/** What one layer costs; FLOPs are two a multiply-add. */
export interface LayerSummary {
  readonly outputShape: readonly number[];
  readonly params: number;
  readonly macs: number;
  readonly flops: number;
  /** Of float32, each number touched once: input, weights and output. */
  readonly bytes: number;
}

/** What a network costs: all its layers as a table, and the sums. */
export interface NetSummary {
  readonly params: number;
  readonly trainable: number;
  readonly macs: number;
  readonly flops: number;
  readonly rows: Table;
}

/**
 * Counts parameters and multiply-adds, of one layer or of a whole network.
 * @param what a network of `nets`, or one layer
 * @param inputShape `[height, width]` or `[1, height, width, channels]`; a network has its own, which may be left out
 * @returns of a layer also its output shape and bytes, of a network also `rows`, a table of its layers
 * @throws where the layer cannot be, or the input does not fit
 * @example
 * table([summarize(
 *   { inChannels: 16, outChannels: 32, kernelSize: 3, groups: 4 },
 *   [28, 28],
 * )])
 */
export function summarize(what: Net | Layer, inputShape?: readonly number[]): LayerSummary | NetSummary {
  if (typeof what !== 'object' || what === null) {
    throw new LibraryError(
      'netNeeded',
      { given: String(what).slice(0, 40) },
      'neither a network nor a layer',
    );
  }
  return 'nodes' in what ? summarizeNetwork(what, inputShape) : summarizeLayer(what, inputShape);
}

function summarizeNetwork(net: Net, inputShape?: readonly number[]): NetSummary {
  const shape = inputShape?.length === 2 ? [1, ...inputShape, net.inputShape.at(-1)!] : inputShape;
  const { rows, totals } = summarizeNet(net, shape);
  const table = rows.map(({ name, type, outputShape, params, macs }) => ({
    name,
    type,
    outputShape: outputShape.join(' × '),
    params,
    macs,
  }));
  const { params, trainable, macs } = totals;
  return { params, trainable, macs, flops: toFlops(macs), rows: new Table(table) };
}

function summarizeLayer({ bias = false, ...spec }: Layer, inputShape: readonly number[] = []): LayerSummary {
  const input = inputShape.length === 2 ? [1, ...inputShape, spec.inChannels] : inputShape;
  const geometry = resolveConv2d(spec, input);
  const macs = countMacs(geometry);
  const bytes = countBytes(geometry);
  return {
    outputShape: geometry.outputShape,
    params: countParams(geometry, { bias }),
    macs,
    flops: toFlops(macs),
    bytes: bytes.input + bytes.weights + bytes.output,
  };
}

import type { Size } from '#src/conv';
import type { Layer } from './layer.ts';
import type { Net } from './net.ts';

/** How much of the input one output pixel can see, along the height. */
export interface ReceptiveField {
  /** Rows of the input; null where a layer reads the whole map. */
  readonly size: number | null;
  /** Rows of the input between two neighbours of the output. */
  readonly stride: number;
}

/**
 * The receptive field at every node: a kernel of K taps adds (K - 1) x dilation x stride so far, and the widest path
 * counts where paths meet. Groups do not come into it. The rule and its checks: distill.pub/2019/computing-receptive-fields
 */
export function receptiveFields(net: Net): ReadonlyMap<string, ReceptiveField> {
  const fields = new Map<string, ReceptiveField>();
  for (const { name, layer, inputs } of net.nodes) {
    const before = inputs.map((input) => fields.get(input)!);
    const sizes = before.map(({ size }) => size);
    const widest: ReceptiveField = {
      size: sizes.includes(null) ? null : Math.max(1, ...(sizes as number[])),
      stride: before[0]?.stride ?? 1,
    };
    fields.set(name, after(layer, widest));
  }
  return fields;
}

function after(layer: Layer, { size, stride }: ReceptiveField): ReceptiveField {
  if (layer.type === 'globalAveragePool') return { size: null, stride };
  const window = windowOf(layer);
  if (!window) return { size, stride };
  const grown = size === null ? null : size + (window.taps - 1) * window.dilation * stride;
  return { size: grown, stride: stride * window.stride };
}

const along = (size: Size) => (typeof size === 'number' ? size : size[0]);

function windowOf(layer: Layer): { taps: number; dilation: number; stride: number } | null {
  if (layer.type === 'maxPool' || layer.type === 'averagePool') {
    const taps = along(layer.kernelSize);
    return { taps, dilation: 1, stride: along(layer.stride ?? taps) };
  }
  const spec = layer.type === 'conv' ? layer.spec : layer.type === 'separable' ? layer.depthwise : null;
  if (!spec) return null;
  return {
    taps: along(spec.kernelSize),
    dilation: along(spec.dilation ?? 1),
    stride: along(spec.stride ?? 1),
  };
}

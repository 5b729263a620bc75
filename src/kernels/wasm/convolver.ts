import type { Conv2dGeometry } from '#src/conv';
import { sizeOf } from '#src/tensor';
import { chooseFamily, familyKinds } from '../plan/choose.ts';
import { writeGradientPlan } from '../plan/gradient-plan.ts';
import { toForwardWalk, toInputGradientWalks, type Walk } from '../plan/walk.ts';
import { packedBytes, writePlan } from '../plan/write-plan.ts';
import type { KernelExports, SharedCall } from './exports.ts';
import type { Heap } from './heap.ts';

const FLOAT = 4;
/** Geometries whose plans are kept; a page shows far fewer at a time. */
const KEPT_PLANS = 64;

/** A walk whose plan lies in the heap. */
interface Planned {
  readonly walk: Walk;
  readonly kind: number;
  readonly plan: number;
  readonly packedBytes: number;
}

interface Plans {
  readonly key: string;
  readonly forward: Planned;
  readonly inputGradient: readonly Planned[];
  readonly weightGradient: { readonly plan: number; readonly sumsBytes: number; readonly copyBytes: number };
  readonly addresses: readonly number[];
}

/** The kernels on addresses of a heap; whoever calls has checked shapes and sizes. All tensors are float32. */
export interface Convolver {
  /** Bytes that `packForward` fills. */
  readonly packedBytes: (geometry: Conv2dGeometry) => number;
  /** Puts weights (and bias, or 0) in the order in which the forward pass reads them. */
  readonly packForward: (geometry: Conv2dGeometry, weights: number, bias: number, packed: number) => void;
  /** Writes y; `packed` comes from `packForward`. */
  readonly forward: (
    geometry: Conv2dGeometry,
    x: number,
    packed: number,
    y: number,
    relu: boolean,
  ) => Promise<void> | void;
  /** Writes dx whole. */
  readonly inputGradient: (
    geometry: Conv2dGeometry,
    dy: number,
    weights: number,
    dx: number,
  ) => Promise<void> | void;
  /** Writes dweights whole. */
  readonly weightGradient: (
    geometry: Conv2dGeometry,
    x: number,
    dy: number,
    dweights: number,
  ) => Promise<void> | void;
  /** Writes dbias whole. */
  readonly biasGradient: (geometry: Conv2dGeometry, dy: number, dbias: number) => void;
  /** Gives the plans back to the heap. */
  readonly dispose: () => void;
}

/**
 * @param share runs all parts of a call of so many multiply-adds, and returns a promise where threads help
 * @param threads how many parts `share` makes
 */
export function createConvolver(
  exports: KernelExports,
  heap: Heap,
  share: (call: SharedCall, macs: number) => Promise<void> | void,
  threads: number,
): Convolver {
  const kept = new Map<string, Plans>();
  /** Without and with ReLU, by the object: writing a geometry down as a key takes as long as a small convolution. */
  const ofGeometry = new WeakMap<Conv2dGeometry, [Plans?, Plans?]>();

  function keep(words: Int32Array, addresses: number[]): number {
    const address = heap.allocate(words.byteLength);
    new Int32Array(heap.memory.buffer, address, words.length).set(words);
    addresses.push(address);
    return address;
  }

  function plansOf(geometry: Conv2dGeometry, relu: boolean): Plans {
    const known = ofGeometry.get(geometry)?.[relu ? 1 : 0];
    const key = known?.key ?? `${relu}|${JSON.stringify(geometry)}`;
    const found = kept.get(key);
    if (found) {
      // The one used last stands last; the first is given up first.
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const plans = makePlans(geometry, relu, key);
    const pair = ofGeometry.get(geometry) ?? [];
    pair[relu ? 1 : 0] = plans;
    ofGeometry.set(geometry, pair);
    kept.set(key, plans);
    const [oldest] = kept.values();
    if (kept.size > KEPT_PLANS && oldest) {
      for (const address of oldest.addresses) heap.free(address);
      kept.delete(oldest.key);
    }
    return plans;
  }

  function makePlans(geometry: Conv2dGeometry, relu: boolean, key: string): Plans {
    const addresses: number[] = [];
    const planned = (walk: Walk): Planned => ({
      walk,
      kind: familyKinds[chooseFamily(walk.groups, walk.channels, walk.outs).family],
      plan: keep(writePlan(walk, { relu }), addresses),
      packedBytes: packedBytes(walk),
    });
    const { plan, sumsBytes, copyBytes } = writeGradientPlan(geometry);
    return {
      key,
      forward: planned(toForwardWalk(geometry)),
      inputGradient: toInputGradientWalks(geometry).map(planned),
      weightGradient: { plan: keep(plan, addresses), sumsBytes, copyBytes },
      addresses,
    };
  }

  function pack({ walk, kind }: Planned, weights: number, bias: number, packed: number): void {
    const { start, row, column, channel, out, group } = walk.weights;
    exports.packWeights(
      weights + start * FLOAT,
      bias,
      packed,
      kind,
      walk.groups,
      walk.channels,
      walk.outs,
      walk.taps[0],
      walk.taps[1],
      row * FLOAT,
      column * FLOAT,
      channel * FLOAT,
      out * FLOAT,
      group * FLOAT,
    );
  }

  /** Runs `use` with scratch that is given back, whenever it ends. */
  function withScratch(bytes: number, use: (scratch: number) => Promise<void> | void): Promise<void> | void {
    const scratch = heap.allocate(bytes);
    let running: Promise<void> | void;
    try {
      running = use(scratch);
    } catch (error) {
      heap.free(scratch);
      throw error;
    }
    if (running) return running.finally(() => heap.free(scratch));
    heap.free(scratch);
  }

  /** One walk after the other; without threads no promise is made. */
  function inputGradientFrom(
    planned: readonly Planned[],
    index: number,
    dy: number,
    weights: number,
    dx: number,
    macs: number,
  ): Promise<void> | void {
    for (let at = index; at < planned.length; at++) {
      const each = planned[at]!;
      const running = withScratch(each.packedBytes, (packed) => {
        pack(each, weights, 0, packed);
        return share({ name: 'convolve', args: [each.plan, dy, packed, dx] }, macs);
      });
      if (running) return running.then(() => inputGradientFrom(planned, at + 1, dy, weights, dx, macs));
    }
  }

  return {
    packedBytes: (geometry) => plansOf(geometry, false).forward.packedBytes,
    packForward(geometry, weights, bias, packed) {
      pack(plansOf(geometry, false).forward, weights, bias, packed);
    },
    forward(geometry, x, packed, y, relu) {
      return share(
        { name: 'convolve', args: [plansOf(geometry, relu).forward.plan, x, packed, y] },
        macsOf(geometry),
      );
    },
    inputGradient(geometry, dy, weights, dx) {
      return inputGradientFrom(plansOf(geometry, false).inputGradient, 0, dy, weights, dx, macsOf(geometry));
    },
    weightGradient(geometry, x, dy, dweights) {
      const { plan, sumsBytes, copyBytes } = plansOf(geometry, false).weightGradient;
      return withScratch(sumsBytes + threads * copyBytes, (scratch) =>
        share({ name: 'weightGradient', args: [plan, x, dy, scratch, dweights] }, macsOf(geometry)),
      );
    },
    biasGradient(geometry, dy, dbias) {
      const outChannels = geometry.outputShape[3];
      exports.biasGradient(dy, sizeOf(geometry.outputShape) / outChannels, outChannels, dbias);
    },
    dispose() {
      for (const { addresses } of kept.values()) for (const address of addresses) heap.free(address);
      kept.clear();
    },
  };
}

function macsOf({ outputShape, kernelSize, inChannelsPerGroup }: Conv2dGeometry): number {
  return sizeOf(outputShape) * kernelSize[0] * kernelSize[1] * inChannelsPerGroup;
}

import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';

export interface Float32Tensor extends Tensor {
  readonly data: Float32Array;
}

export interface Conv2dOptions {
  /** Applied to the output where it is computed: max(0, y). */
  readonly activation?: 'relu';
}

/** A convolution whose tensors lie where the engine works, so that running it moves nothing else. */
export interface PreparedConv2d {
  readonly run: () => Promise<void>;
  /** @returns NHWC float32, of the last run  @throws Error before the first */
  readonly read: () => Float32Tensor;
  readonly dispose: () => void;
}

/** A float32 tensor that lies where the engine works. */
export interface ResidentTensor {
  readonly shape: readonly number[];
  /** Its numbers, to read and to write; a view that the next allocation may end, so ask for it each time. */
  readonly view: () => Float32Array;
  readonly free: () => void;
}

/** A convolution whose weights lie, packed, where the engine works. */
export interface ResidentConv2d {
  readonly geometry: Conv2dGeometry;
  /** @param x of the geometry's input shape  @param y of its output shape, written whole, not x */
  readonly run: (x: ResidentTensor, y: ResidentTensor) => Promise<void>;
  readonly dispose: () => void;
}

/** What stands between the convolutions of a network, on resident tensors. Outputs are written whole. */
export interface ResidentLayers {
  /** y = max(0, x) */
  readonly relu: (x: ResidentTensor, y: ResidentTensor) => void;
  /** y = a + b */
  readonly add: (a: ResidentTensor, b: ResidentTensor, y: ResidentTensor) => void;
  /** @param geometry of the windows, as a depthwise convolution's; batch 1 */
  readonly maxPool: (x: ResidentTensor, y: ResidentTensor, geometry: Conv2dGeometry) => void;
}

/** Convolution behind one interface, whichever engine answers. Arguments as `conv2dReference` takes them. */
export interface Kernels {
  readonly engine: 'wasm' | 'wasm-threads' | 'reference';
  /** Why a faster engine does not answer, one English line for engineers; null where none is missing. */
  readonly reason: string | null;
  /** Bytes that the engine has taken from the system; it keeps what it once took. */
  readonly memoryBytes: () => number;
  /** @returns NHWC float32, never a view of what was given  @throws ConvSpecError */
  readonly conv2d: (
    x: Tensor,
    weights: Tensor,
    bias: Tensor | null,
    geometry: Conv2dGeometry,
    options?: Conv2dOptions,
  ) => Promise<Float32Tensor>;
  /** The same in steps, to run it often or to time the arithmetic alone.  @throws ConvSpecError */
  readonly prepare: (
    x: Tensor,
    weights: Tensor,
    bias: Tensor | null,
    geometry: Conv2dGeometry,
    options?: Conv2dOptions,
  ) => Promise<PreparedConv2d>;
  /** Room for a tensor, for networks whose layers hand numbers on. Not cleared.  @throws RangeError where memory ends */
  readonly allocate: (shape: readonly number[]) => ResidentTensor;
  /** Packs weights once, for any number of runs on resident tensors.  @throws ConvSpecError */
  readonly place: (
    weights: Tensor,
    bias: Tensor | null,
    geometry: Conv2dGeometry,
    options?: Conv2dOptions,
  ) => Promise<ResidentConv2d>;
  readonly layers: ResidentLayers;
  /** @returns gradients of the shapes of x, weights and bias, float32  @throws ConvSpecError */
  readonly conv2dGradients: (
    x: Tensor,
    weights: Tensor,
    dy: Tensor,
    geometry: Conv2dGeometry,
  ) => Promise<{
    readonly dx: Float32Tensor;
    readonly dweights: Float32Tensor;
    readonly dbias: Float32Tensor;
  }>;
  /** Frees what the engine holds; calls after it are refused. */
  readonly dispose: () => void;
}

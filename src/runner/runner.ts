import type { Kernels, ResidentTensor } from '#src/kernels';
import { inferShapes, type Net } from '#src/nets';
import { type Nhwc, sizeOf, type Tensor } from '#src/tensor';
import { type PlacedStep, placeStep } from './place-step.ts';
import { toSteps } from './steps.ts';
import type { WeightSource } from './weights.ts';

/** A step that has run. Its name is that of its first layer. */
export interface StepTime {
  readonly name: string;
  readonly milliseconds: number;
}

export interface RunResult {
  /** [1, height, width, channels] of the last layer. */
  readonly output: Tensor;
  readonly steps: readonly StepTime[];
  /** What was asked to be kept, by the name that was asked for. */
  readonly kept: ReadonlyMap<string, Tensor>;
}

export interface RunOptions {
  /** Called after every step; what it awaits delays the next, so a Worker can hear a wish to stop. */
  readonly onStep?: (time: StepTime, done: number, steps: number) => void | Promise<void>;
  /** Names of layers whose outputs are wanted, normalised and activated where that is done in the same step. */
  readonly keep?: readonly string[];
  /** @throws its reason between two steps */
  readonly signal?: AbortSignal;
}

/** A network with its weights placed, ready to run. */
export interface Runner {
  /** The names of the steps, in order: the first layer of each. */
  readonly steps: readonly string[];
  /** @param input NHWC of the shape the runner was made for  @throws RangeError */
  readonly run: (input: Tensor, options?: RunOptions) => Promise<RunResult>;
  readonly dispose: () => void;
}

export interface RunnerOptions {
  /** [1, height, width, channels]; default: the net's own. */
  readonly inputShape?: readonly number[];
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Called after each step's weights were placed. */
  readonly onPlaced?: (done: number, steps: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Places `net` on `kernels`: batch normalisation folded into the convolutions before it, ReLU done where they write.
 * Feature maps live only while somebody will read them, in memory that the kernels use again.
 * @throws RangeError for a batch other than 1, and where memory does not reach
 */
export async function createRunner(
  kernels: Kernels,
  net: Net,
  weightsOf: WeightSource,
  { inputShape = net.inputShape, now, onPlaced, signal }: RunnerOptions,
): Promise<Runner> {
  if (inputShape[0] !== 1) throw new RangeError(`a runner takes one picture at a time: ${inputShape[0]}`);
  const { outputOf } = inferShapes(net, inputShape);
  const [, ...steps] = toSteps(net);
  const inputName = net.nodes[0]!.name;
  const placed: PlacedStep[] = [];
  const disposeAll = () => {
    for (const each of placed.splice(0)) each.dispose();
  };
  try {
    for (const step of steps) {
      signal?.throwIfAborted();
      const shapes = step.inputs.map((input) => outputOf.get(input)!);
      placed.push(await placeStep(kernels, step, shapes, outputOf.get(step.output)!, weightsOf));
      await onPlaced?.(placed.length, steps.length);
    }
  } catch (error) {
    disposeAll();
    throw error;
  }
  const lastReader = lastReaders(placed);
  const isOpen = () => placed.length > 0;

  return {
    steps: steps.map(({ name }) => name),
    async run(input, { onStep, keep = [], signal: stop } = {}) {
      if (!isOpen()) throw new Error('this runner was disposed');
      if (input.shape.join() !== inputShape.join()) {
        throw new RangeError(`the input must be [${inputShape}]: [${input.shape}]`);
      }
      const live = new Map<string, ResidentTensor>();
      const times: StepTime[] = [];
      const kept = new Map<string, Tensor>();
      try {
        const first = kernels.allocate(inputShape);
        live.set(inputName, first);
        first.view().set(input.data);
        for (const [index, each] of placed.entries()) {
          stop?.throwIfAborted();
          const { step, outputShape } = each;
          const started = now();
          const output = kernels.allocate(outputShape);
          live.set(step.output, output);
          await each.run(
            step.inputs.map((name) => live.get(name)!),
            output,
          );
          const time = { name: step.name, milliseconds: now() - started };
          times.push(time);
          const covered = [step.node, ...step.folded, ...(step.activation ? [step.activation] : [])];
          for (const { name } of covered)
            if (keep.includes(name)) kept.set(name, copyOf(output, outputShape));
          for (const [name, tensor] of live) {
            if (name === placed.at(-1)!.step.output || lastReader.get(name)! > index) continue;
            tensor.free();
            live.delete(name);
          }
          await onStep?.(time, index + 1, placed.length);
        }
        const last = placed.at(-1)!;
        return { output: copyOf(live.get(last.step.output)!, last.outputShape), steps: times, kept };
      } finally {
        for (const tensor of live.values()) tensor.free();
      }
    },
    dispose: disposeAll,
  };
}

/** For each output, the index of the last step that reads it. */
function lastReaders(placed: readonly PlacedStep[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [index, { step }] of placed.entries()) for (const input of step.inputs) last.set(input, index);
  return last;
}

function copyOf(tensor: ResidentTensor, shape: Nhwc): Tensor {
  const data = new Float32Array(sizeOf(shape));
  data.set(tensor.view());
  return { shape, data };
}

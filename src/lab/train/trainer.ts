import type * as core from '@tensorflow/tfjs-core';
import { type Net, weightsOfLayer } from '#src/nets';
import { seededWeights } from '#src/runner';
import { runForward, type Tf, type TrainingKernels } from './forward.ts';
import type { TrainingSpec } from './training-spec.ts';

/** How much of what a normalisation remembers is kept at each step. */
const MEMORY = 0.9;
const MOMENTUM = 0.9;

export interface StepResult {
  /** Mean cross-entropy of the batch, in nats. */
  readonly loss: number;
  /** How many of the batch were right, before the step. */
  readonly correct: number;
}

/** A network in the middle of its training: plain data, which structured cloning takes. */
export interface TrainerState {
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** What the optimiser remembers, in an order of its own. */
  readonly optimiser: readonly Float32Array[];
}

/** A network on TensorFlow.js that learns a batch at a time. */
export interface Trainer {
  /** @param images NHWC  @param rate the learning rate of this step */
  readonly step: (images: Float32Array, labels: Uint8Array, rate: number) => StepResult;
  /** The class of each image. */
  readonly classify: (images: Float32Array) => Uint8Array;
  /** By `layer/name`, in the network's order, with what normalisations remember. */
  readonly readWeights: () => Map<string, Float32Array>;
  /** All that the next step hangs on besides its batch and its rate. */
  readonly save: () => TrainerState;
  readonly restore: (state: TrainerState) => void;
  readonly dispose: () => void;
}

/** A network as it is before it learns, with weights by seed. */
export async function createTrainer(
  tf: Tf,
  kernels: TrainingKernels,
  net: Net,
  { seed, optimiser: kind }: Pick<TrainingSpec, 'seed' | 'optimiser'>,
): Promise<Trainer> {
  const variables = await createVariables(tf, net, seed);
  const trainable = [...variables.values()].filter((variable) => variable.trainable);
  const optimiser = kind === 'adam' ? tf.train.adam(0) : tf.train.momentum(0, MOMENTUM);
  const [, height, width, channels] = net.inputShape;
  const toInput = (images: Float32Array): core.Tensor4D =>
    tf.tensor4d(images, [images.length / (height * width * channels), height, width, channels]);

  function remember(layer: string, mean: core.Tensor1D, variance: core.Tensor1D): void {
    tf.tidy(() => {
      for (const [name, now] of [
        ['moving_mean', mean],
        ['moving_variance', variance],
      ] as const) {
        const variable = variables.get(`${layer}/${name}`)!;
        variable.assign(tf.add(tf.mul(variable, MEMORY), tf.mul(now, 1 - MEMORY)));
      }
    });
    tf.dispose([mean, variance]);
  }

  const readWeights = () => new Map([...variables].map(([name, variable]) => [name, readNumbers(variable)]));

  function stepOnNothing(): void {
    setRate(optimiser, 0);
    tf.tidy(() => {
      const gradients = trainable.map((variable) => [variable.name, tf.zerosLike(variable)]);
      optimiser.applyGradients(Object.fromEntries(gradients));
    });
  }

  return {
    step(images, labels, rate) {
      setRate(optimiser, rate);
      const moments: Parameters<typeof remember>[] = [];
      let correct = 0;
      const loss = tf.tidy(() => {
        const [x, y] = [toInput(images), tf.tensor1d(labels, 'int32')];
        const { value, grads } = tf.variableGrads(() => {
          const logits = runForward(tf, kernels, net, variables, x, (...each) => moments.push(each));
          correct = countCorrect(tf, logits, y);
          const wanted = tf.oneHot(y, logits.shape[1]);
          return tf.losses.softmaxCrossEntropy(wanted, logits) as core.Scalar;
        }, trainable);
        optimiser.applyGradients(grads as Parameters<typeof optimiser.applyGradients>[0]);
        return value.dataSync()[0]!;
      });
      for (const each of moments) remember(...each);
      return { loss, correct };
    },
    classify: (images) =>
      tf.tidy(() => {
        const logits = runForward(tf, kernels, net, variables, toInput(images));
        return Uint8Array.from(tf.argMax(logits, 1).dataSync());
      }),
    readWeights,
    save: () => ({ weights: readWeights(), optimiser: memoryOf(optimiser).map(readNumbers) }),
    restore({ weights, optimiser: memory }) {
      for (const [name, variable] of variables) assign(tf, variable, weights.get(name)!);
      // A step on nothing makes the optimiser set up what it remembers.
      if (memoryOf(optimiser).length < memory.length) stepOnNothing();
      for (const [index, variable] of memoryOf(optimiser).entries()) assign(tf, variable, memory[index]!);
    },
    dispose() {
      optimiser.dispose();
      tf.dispose([...variables.values()]);
    },
  };
}

async function createVariables(tf: Tf, net: Net, seed: number): Promise<Map<string, core.Variable>> {
  const source = seededWeights(seed);
  const variables = new Map<string, core.Variable>();
  for (const node of net.nodes) {
    const weights = weightsOfLayer(node.layer);
    const data = weights.length > 0 ? await source(node) : {};
    for (const { name, shape, trainable } of weights) {
      const initial = tf.tensor(data[name]!, [...shape]);
      variables.set(`${node.name}/${name}`, tf.variable(initial, trainable));
      initial.dispose();
    }
  }
  return variables;
}

const readNumbers = (variable: core.Variable) => variable.dataSync().slice() as Float32Array;

function assign(tf: Tf, variable: core.Variable, values: Float32Array): void {
  tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
}

/** The fields of TensorFlow.js' optimisers 4.22.0 that are used here; no type shows them. */
interface OptimiserInside {
  learningRate: number;
  readonly accBeta1?: core.Variable;
  readonly accBeta2?: core.Variable;
  readonly accumulatedFirstMoment?: readonly { readonly variable: core.Variable }[];
  readonly accumulatedSecondMoment?: readonly { readonly variable: core.Variable }[];
  readonly accumulations?: readonly { readonly variable: core.Variable }[];
}

/**
 * What an optimiser remembers from step to step. Its own `getWeights` leaves out Adam's powers of beta and computes
 * them anew, which ends in other bits.
 */
function memoryOf(optimiser: core.Optimizer): core.Variable[] {
  const inside = optimiser as unknown as OptimiserInside;
  const powers = [inside.accBeta1, inside.accBeta2].filter((each) => each !== undefined);
  const moments = [inside.accumulatedFirstMoment, inside.accumulatedSecondMoment, inside.accumulations];
  return [...powers, ...moments.flatMap((each = []) => each.map(({ variable }) => variable))];
}

function countCorrect(tf: Tf, logits: core.Tensor2D, labels: core.Tensor1D): number {
  return tf.sum(tf.equal(tf.argMax(logits, 1), labels)).dataSync()[0]!;
}

/** Momentum keeps its rate in a tensor, Adam in a property that no type shows. */
function setRate(optimiser: core.Optimizer | core.SGDOptimizer, rate: number): void {
  if ('setLearningRate' in optimiser) optimiser.setLearningRate(rate);
  else (optimiser as unknown as OptimiserInside).learningRate = rate;
}

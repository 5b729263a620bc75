import { ConvSpecError } from '#src/conv';
import {
  blockKinds,
  type CountedNetwork,
  countNetwork,
  inputShapes,
  labBackends,
  type NetworkSpec,
  networkForms,
  type RunSpec,
  solveWidth,
} from '#src/lab';
import type { WidgetDefinition } from '../definition.ts';
import { type StateOf, WidgetStateError } from '../fields.ts';

const onOff = { kind: 'choice', default: 'off', options: ['off', 'on'] } as const;
const block = { kind: 'choice', options: blockKinds } as const;
const groups = { kind: 'integer', default: 4, minimum: 1, maximum: 64 } as const;
const between = { kind: 'choice', default: 'none', options: ['none', 'relu', 'elu'] } as const;

export const trainingLabFields = {
  data: { kind: 'choice', default: 'fashion-mnist', options: ['fashion-mnist', 'coupled'] as const },
  /** Of the hidden teacher of Coupled. */
  rank: { kind: 'integer', default: 1, minimum: 1, maximum: 9 },
  tied: { kind: 'choice', default: 'input', options: ['input', 'output'] as const },
  /** Labels of Coupled that are replaced, in percent. */
  noise: { kind: 'integer', default: 0, minimum: 0, maximum: 50 },
  blockA: { ...block, default: 'standard' },
  groupsA: groups,
  betweenA: between,
  residualA: onOff,
  blockB: { ...block, default: 'separable' },
  groupsB: groups,
  betweenB: between,
  residualB: onOff,
  form: { kind: 'choice', default: 'staged', options: networkForms },
  depth: { kind: 'integer', default: 2, minimum: 1, maximum: 3 },
  /** What both networks have alike: B's width is solved for it. */
  equal: { kind: 'choice', default: 'params', options: ['params', 'macs', 'width'] as const },
  /** Of A. */
  width: { kind: 'integer', default: 6, minimum: 1, maximum: 64 },
  epochs: { kind: 'integer', default: 4, minimum: 1, maximum: 40 },
  /** How many, from `seed` on. */
  seeds: { kind: 'integer', default: 1, minimum: 1, maximum: 5 },
  seed: { kind: 'integer', default: 1, minimum: 1, maximum: 999 },
  optimiser: { kind: 'choice', default: 'adam', options: ['adam', 'momentum'] as const },
  /** Peak of the learning rate in ten-thousandths. */
  rate: { kind: 'integer', default: 50, minimum: 1, maximum: 100_000 },
  decay: { kind: 'choice', default: 'linear', options: ['linear', 'none'] as const },
  batch: { kind: 'choice', default: '32', options: ['32', '64', '128'] as const },
  backend: { kind: 'choice', default: 'wasm', options: labBackends },
} as const;

export type TrainingLabState = StateOf<typeof trainingLabFields>;
export type Side = 'A' | 'B';
export const sides: readonly Side[] = ['A', 'B'];

const WARM_UP_STEPS = 100;
/** Samples of Coupled. */
const COUPLED_TRAIN = 6000;
const COUPLED_TEST = 2000;

function shapeOf(state: TrainingLabState, side: Side): Omit<NetworkSpec, 'width'> {
  const kind = state[`block${side}`];
  return {
    form: state.form,
    depth: state.depth,
    block: kind,
    groups: kind === 'grouped' ? state[`groups${side}`] : 1,
    // A standard block has no second step.
    between: kind === 'standard' ? 'none' : state[`between${side}`],
    residual: state[`residual${side}`] === 'on',
  };
}

/**
 * Both networks with their costs; B as wide as it has to be.
 * @throws ConvSpecError where A's groups do not divide its channels, RangeError where no width suits B
 */
export function networksOf(state: TrainingLabState): Readonly<Record<Side, CountedNetwork>> {
  const input = inputShapes[state.data];
  const a = countNetwork({ ...shapeOf(state, 'A'), width: state.width }, input);
  const shapeB = shapeOf(state, 'B');
  const b =
    state.equal === 'width'
      ? countNetwork({ ...shapeB, width: state.width }, input)
      : solveWidth(shapeB, input, { what: state.equal, amount: a[state.equal] });
  return { A: a, B: b };
}

/** One run a seed. */
export function runsOf(state: TrainingLabState, side: Side): RunSpec[] {
  const network = networksOf(state)[side].spec;
  return Array.from({ length: state.seeds }, (_, index) => {
    const seed = state.seed + index;
    return { data: dataOf(state, seed), network, training: { seed, ...trainingOf(state) } };
  });
}

/** Each seed has a teacher and textures of its own. */
function dataOf({ data, rank, tied, noise }: TrainingLabState, seed: number): RunSpec['data'] {
  if (data === 'fashion-mnist') return { id: 'fashion-mnist' };
  return {
    id: 'coupled',
    seed,
    rank,
    tiedTo: tied,
    labelNoise: noise / 100,
    trainCount: COUPLED_TRAIN,
    testCount: COUPLED_TEST,
  };
}

function trainingOf({ optimiser, rate, decay, batch, epochs }: TrainingLabState) {
  return {
    optimiser,
    schedule: { peak: rate / 10_000, warmUpSteps: WARM_UP_STEPS, decay },
    batchSize: Number(batch),
    epochs,
  };
}

function check(state: TrainingLabState): void {
  try {
    networksOf(state);
  } catch (error) {
    if (error instanceof ConvSpecError || !(error instanceof RangeError)) throw error;
    const { groupsB: value } = state;
    const message = `no width suits B with ${value} groups`;
    throw new WidgetStateError(
      'outOfRange',
      { field: 'groupsB', value, minimum: 1, maximum: value },
      message,
    );
  }
}

export const trainingLab: WidgetDefinition<typeof trainingLabFields> = {
  name: 'training-lab',
  fields: trainingLabFields,
  check,
  measures: {
    paramsA: (state) => networksOf(state).A.params,
    paramsB: (state) => networksOf(state).B.params,
    macsA: (state) => networksOf(state).A.macs,
    macsB: (state) => networksOf(state).B.macs,
    widthA: (state) => state.width,
    widthB: (state) => networksOf(state).B.spec.width,
    /** How many times wider B is. */
    timesWider: (state) => networksOf(state).B.spec.width / state.width,
  },
};

import { legalGroupCounts } from '#src/conv';
import type { LayerOperation } from '#src/cost';
import { costWherePossible } from './compare.ts';
import type { CostCalculatorState } from './definition.ts';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** One cost over one variable, everything else as it is set. */
export interface CostCurve {
  readonly operation: LayerOperation;
  readonly chosen: readonly CurvePoint[];
  /** The standard layer at the same values, to compare with; empty where it is the chosen one. */
  readonly standard: readonly CurvePoint[];
  /** Where the reader stands; null when the curve is not about the chosen operation. */
  readonly here: CurvePoint | null;
  /**
   * Channels and groups act as factors, so equal factors are equal steps there; kernel and picture are sides of a
   * square, and the square is to be seen.
   */
  readonly isLogarithmic: boolean;
}

export function toCurve(state: CostCalculatorState): CostCurve {
  const { over, cost } = state;
  // Only one of the six has a number of groups to choose.
  const operation = over === 'groups' ? 'grouped' : state.operation;
  const at = (x: number, which: LayerOperation): CurvePoint[] => {
    const costs = costWherePossible({ ...state, [over]: x }, which);
    return costs ? [{ x, y: costs[cost] }] : [];
  };
  const values = valuesOf(state, operation);
  return {
    operation,
    chosen: values.flatMap((x) => at(x, operation)),
    standard: operation === 'standard' ? [] : values.flatMap((x) => at(x, 'standard')),
    here: operation === state.operation ? at(state[over], operation)[0]! : null,
    isLogarithmic: over === 'outChannels' || over === 'groups',
  };
}

/** The text on which the curve depends: all but where the reader stands on it. */
export function curveKey(state: CostCalculatorState): string {
  const { [state.over]: here, ...rest } = state;
  return JSON.stringify([rest, farthest(state)]);
}

/** The curve ends at the first of these that the reader's own value does not pass. */
const ENDS = { outChannels: [1024, 4096], kernelSize: [11, 15], size: [224, 1024] } as const;

function farthest({ over, ...state }: CostCalculatorState): number {
  if (over === 'groups') return 0;
  const [usual, most] = ENDS[over];
  return state[over] <= usual ? usual : most;
}

function valuesOf(state: CostCalculatorState, operation: LayerOperation): readonly number[] {
  const { over, inChannels, outChannels, groups } = state;
  const end = farthest(state);
  if (over === 'groups') return legalGroupCounts(inChannels, outChannels);
  if (over === 'kernelSize') return Array.from({ length: end }, (_, index) => index + 1);
  if (over === 'size') return Array.from({ length: 16 }, (_, index) => ((index + 1) * end) / 16);
  const unit = operation === 'depthwise' ? inChannels : operation === 'grouped' ? groups : 1;
  return multiplesUpTo(Math.max(end, unit), unit);
}

/** `unit` and its doubles, and the last multiple of it up to `end`. */
function multiplesUpTo(end: number, unit: number): number[] {
  const values: number[] = [];
  for (let value = unit; value <= end; value *= 2) values.push(value);
  const last = Math.floor(end / unit) * unit;
  return values.at(-1) === last ? values : [...values, last];
}

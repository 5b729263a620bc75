import { countMacs, countParams } from '#src/cost';
import { ORDERS, type Order, type OrderAndActivationState } from './fields.ts';
import { denseGeometry, stepGeometries } from './steps.ts';

/** What a layer holds and does; `depthwise` and `pointwise` together are `whole`, but for the bias. */
export interface OrderCosts {
  readonly params: Parts;
  readonly macs: Parts;
}
export interface Parts {
  readonly depthwise: number;
  readonly pointwise: number;
  /** Of the first step. */
  readonly bias: number;
  readonly whole: number;
}

export function costsOf(state: OrderAndActivationState, order: Order): OrderCosts {
  const geometries = stepGeometries(state, order);
  const [depthwise, pointwise] = order === 'separable' ? geometries : [geometries[1], geometries[0]];
  const biased = state.bias === 'on';
  const withBias = countParams(geometries[0], { bias: biased });
  return {
    params: toParts(countParams(depthwise), countParams(pointwise), withBias - countParams(geometries[0])),
    macs: toParts(countMacs(depthwise), countMacs(pointwise), 0),
  };
}

/** Of the one standard convolution with the same window. */
export function denseCosts(state: OrderAndActivationState): {
  readonly params: number;
  readonly macs: number;
} {
  const geometry = denseGeometry(state);
  return { params: countParams(geometry), macs: countMacs(geometry) };
}

/** [separable, extreme]. */
export const bothCosts = (state: OrderAndActivationState) => ORDERS.map((order) => costsOf(state, order));

const toParts = (depthwise: number, pointwise: number, bias: number): Parts => ({
  depthwise,
  pointwise,
  bias,
  whole: depthwise + pointwise + bias,
});

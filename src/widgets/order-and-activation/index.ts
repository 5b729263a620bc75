export { bothCosts, costsOf, denseCosts, type OrderCosts, type Parts } from './costs.ts';
export { orderAndActivation } from './definition.ts';
export {
  countSameKernels,
  isSameKernel,
  multiplyOut,
  ordersAgree,
  patternChannel,
  type Verdict,
  verdictOf,
} from './dense.ts';
export { createOrderEngine, linearityGap, type OrderResult, type OrderRun } from './engine.ts';
export {
  IN_CHANNELS,
  ORDERS,
  type Order,
  type OrderAndActivationState,
  orderAndActivationFields,
} from './fields.ts';
export { kernelGrid, type LittleKernel, patternLevels } from './kernel-grid.ts';
export { KERNEL_SIZE, PATTERNS } from './patterns.ts';
export { type Convolve, runDense, runSteps } from './run-steps.ts';
export { withTexts } from './settle.ts';
export { drawOrderSprite, ORDER_SPRITE_COLUMNS, orderSpriteRows } from './sprite.ts';
export { denseGeometry, PHOTO_SIZE, stepGeometries } from './steps.ts';
export { describeOrders, describeVerdict, describeWidget, type KeyedText } from './texts.ts';
export { betweenChannels, patternOf, type StepWeights, weightsOf } from './weights.ts';

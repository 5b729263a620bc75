export { fromBlockDiagonal, toBlockDiagonal } from './block-diagonal.ts';
export { checkTensor } from './check-tensor.ts';
export { type ConvErrorCode, ConvSpecError, convErrorCodes, type ErrorValues } from './errors.ts';
export { type Conv2dGeometry, resolveConv2d } from './geometry.ts';
export { type Conv2dGradients, conv2dReferenceGradients } from './gradients.ts';
export { kindOfConv, legalGroupCounts } from './group-counts.ts';
export { conv2dReference } from './reference.ts';
export type { Conv2dSpec, ExplicitPadding, Size } from './spec.ts';

export { type SingularTerm, toSingularTerms } from './singular-terms.ts';
export {
  errorsOf,
  type KernelSlice,
  type KernelSplit,
  splitKernel,
  sumTerms,
  type TiedTo,
  toSlices,
} from './split-kernel.ts';
export { type SplitShape, type TermLayer, termGeometries, toTermLayers } from './term-layers.ts';

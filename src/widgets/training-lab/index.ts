export { confusionOf, disagreements } from './confusion.ts';
export { type CurvePoint, type CurveValue, curveOf } from './curves.ts';
export {
  networksOf,
  runsOf,
  type Side,
  sides,
  type TrainingLabState,
  trainingLab,
  trainingLabFields,
} from './definition.ts';
export { withRun } from './from-spec.ts';
export { type LearnedKernels, learnedKernels } from './kernels.ts';

export { type ExerciseRecord, readExercise, recordExercise } from './exercises.ts';
export { describeGap, gapLine, type PredictionGap, predictionGap } from './prediction-gap.ts';
export {
  type Answer,
  type Prediction,
  readAnswer,
  readPrediction,
  recordAnswer,
  recordPrediction,
} from './records.ts';
export { memoryStore, type StorageLike, type VisitStore, visitStore } from './visit-store.ts';

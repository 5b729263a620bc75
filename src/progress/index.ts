export { readCellText, recordCellText } from './cell-texts.ts';
export { type Entries, type Entry, toEntry } from './entries/entry.ts';
export { type EntryKind, entryKinds, kindOf, MOST_IN_NAME } from './entries/kinds.ts';
export { merge } from './entries/merge.ts';
export { type ExerciseRecord, readExercise, recordExercise } from './exercises.ts';
export { noticeOf } from './notice.ts';
export { type LessonProgress, type Overview, toOverview } from './overview.ts';
export { describeGap, gapLine, type PredictionGap, predictionGap } from './prediction-gap.ts';
export {
  checkFileSize,
  MOST_BYTES,
  ProgressFileError,
  type ProgressFileErrorCode,
  readProgressFile,
  writeProgressFile,
} from './progress-file.ts';
export { type Reading, readReading, recordSection } from './reading.ts';
export { listDue, type Recall, readRecall, recallDays, recordRecall, toDay } from './recall.ts';
export {
  type Answer,
  type Prediction,
  readAnswer,
  readPrediction,
  recordAnswer,
  recordPrediction,
} from './records.ts';
export { memoryStorage, type ProgressStorage, type SetAside } from './store/progress-storage.ts';
export {
  type Keeping,
  openProgress,
  type ProgressPlace,
  type ProgressStore,
} from './store/progress-store.ts';
export { memoryStore, type VisitStore } from './visit-store.ts';

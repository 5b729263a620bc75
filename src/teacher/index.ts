export type {
  CourseOutline,
  OutlineExercise,
  OutlineFixedQuestion,
  OutlineGeneratedQuestion,
  OutlineLesson,
  OutlineQuestion,
} from './outline/course-outline.ts';
export { toDigest } from './outline/fingerprint.ts';
export { toPlainText } from './outline/plain-text.ts';
export { toOutline } from './outline/to-outline.ts';
export { describeMistake, type RawAnswer, toGivenAnswer } from './results/answer-words.ts';
export type {
  AnswerResult,
  Completion,
  CourseResult,
  ExerciseResult,
  GivenAnswer,
  LessonResult,
  PredictionResult,
} from './results/course-result.ts';
export { isPassed, toCourseResult, toScore } from './results/to-course-result.ts';

export { type ClassResult, type Student, toClassResult } from './class/class-result.ts';
export {
  completionKeys,
  MOST_WRONG,
  type TableWords,
  toPercent,
  toQuestionRows,
  toStudentRows,
} from './class/class-tables.ts';
export { drawClass } from './class/draw-class.ts';
export { type QuestionStatistics, toStatistics, type WrongAnswer } from './class/question-statistics.ts';
export { type Mark, type ReceivedFile, receiveFile } from './class/received-file.ts';
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
export { questionText } from './outline/question-text.ts';
export { toOutline } from './outline/to-outline.ts';
export { checkResultSize, readResultFile } from './result-file/read-result-file.ts';
export type { FiledLesson, ResultFile } from './result-file/result-file.ts';
export { ResultFileError, type ResultFileErrorCode } from './result-file/result-file-error.ts';
export { toResultFile, toStudentName } from './result-file/to-result-file.ts';
export { writeResultFile } from './result-file/write-result-file.ts';
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

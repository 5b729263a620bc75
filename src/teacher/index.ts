export { type ClassResult, type Student, toClassResult } from './class/class-result.ts';
export {
  completionKeys,
  MOST_WRONG,
  toPercent,
  toQuestionRows,
  toStudentRows,
} from './class/class-tables.ts';
export { drawClass } from './class/draw-class.ts';
export { type QuestionStatistics, toStatistics, type WrongAnswer } from './class/question-statistics.ts';
export { type Mark, type ReceivedFile, receiveFile } from './class/received-file.ts';
export type { CourseOutline } from './outline/course-outline.ts';
export { toDigest } from './outline/fingerprint.ts';
export { toPlainText } from './outline/plain-text.ts';
export { questionText } from './outline/question-text.ts';
export { toOutline } from './outline/to-outline.ts';
export { checkResultSize } from './result-file/read-result-file.ts';
export type { ResultFile } from './result-file/result-file.ts';
export { ResultFileError } from './result-file/result-file-error.ts';
export { toResultFile } from './result-file/to-result-file.ts';
export { writeResultFile } from './result-file/write-result-file.ts';
export type { Completion, CourseResult } from './results/course-result.ts';
export { toCourseResult } from './results/to-course-result.ts';

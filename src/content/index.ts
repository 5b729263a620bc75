export type {
  Block,
  CellUse,
  Course,
  CourseExercise,
  CourseLesson,
  ExerciseText,
  FixedQuestion,
  GeneratedQuestion,
  Html,
  Lesson,
  LessonFile,
  Misconception,
  Prediction,
  Published,
  Question,
  Section,
  Term,
  WidgetState,
  WidgetUse,
} from './course.ts';
export { exercisesPath, fileHref, glossaryPath, href, lessonPath } from './links.ts';
export { type CourseOptions, loadCourse } from './load-course.ts';
export { citationLabel } from './markdown/citations.ts';
export { highlightText } from './markdown/code.ts';
export { type FormulaOptions, renderFormula } from './math/render-formula.ts';
export { type MathOptions, renderMath } from './math/render-math.ts';
export type { PerLanguage } from './per-language.ts';
export { ContentError, type Problem } from './problems.ts';
export type { PublishedResult } from './schemas/published-file.ts';
export type { Reference } from './schemas/references-file.ts';
export type { Source } from './schemas/source.ts';

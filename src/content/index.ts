export type {
  Block,
  CellUse,
  Course,
  CourseExercise,
  CourseLesson,
  CourseSettings,
  Edition,
  ExerciseText,
  FixedQuestion,
  GeneratedQuestion,
  Lesson,
  LessonFile,
  Logo,
  Misconception,
  Prediction,
  Published,
  Question,
  ResultSettings,
  Section,
  Slide,
  Term,
  WidgetSettings,
  WidgetState,
  WidgetUse,
} from './course.ts';
export type { Html } from './html.ts';
export type { LessonPlan, PlanStep } from './lesson-plan.ts';
export { libraryTextsFile, loadLibraryTexts } from './library-texts.ts';
export {
  answersPath,
  exercisesPath,
  fileHref,
  glossaryPath,
  href,
  lessonPath,
  planPath,
  siteRoot,
} from './links.ts';
export { type CourseOptions, loadCourse } from './load-course.ts';
export { citationLabel } from './markdown/citations.ts';
export { highlightText } from './markdown/code.ts';
export { type FormulaOptions, renderFormula } from './math/render-formula.ts';
export { type MathOptions, renderMath } from './math/render-math.ts';
export { listCourses } from './open-course.ts';
export type { PerLanguage } from './per-language.ts';
export { ContentError, type Problem } from './problems.ts';
export type { PublishedResult } from './schemas/published-file.ts';
export type { Reference } from './schemas/references-file.ts';
export type { Source } from './schemas/source.ts';

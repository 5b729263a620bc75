export { type AnswerCheck, checkAnswer, parseAnswer } from './check-answer.ts';
export { generateQuestion, listSentences, questionGenerators } from './generators.ts';
export type { GeneratedQuestion, Mistake, QuestionGenerator } from './question.ts';
export { chooseReviews, drawQuestions } from './review.ts';
export { seedOf } from './seed-of.ts';

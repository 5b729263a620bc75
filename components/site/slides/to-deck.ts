import {
  type Course,
  type CourseLesson,
  type Html,
  href,
  type Lesson,
  lessonPath,
  type Question,
  type Slide,
} from '#src/content';
import { formatMessage, type Language, messagesOf } from '#src/i18n';
import { questionText, toPlainText } from '#src/teacher';
import { toWidgetPrediction } from '../widget-prediction.ts';

/** A slide of the page, those before and after the lesson's own among them. */
export interface DeckSlide {
  /** Of its element, and the hash of its address. */
  readonly id: string;
  readonly kind: Slide['kind'] | 'title' | 'aims' | 'end';
  /** Plain: what the list of slides and a screen reader call it. */
  readonly label: string;
  /** What tells it from others of its section, in the list of slides. */
  readonly detail: string;
  readonly notes: Html;
  readonly slide: Slide | null;
}

/** The whole deck of a lesson in one language. */
export function toDeck(course: Course, lesson: CourseLesson, text: Lesson): DeckSlide[] {
  const { language, slug } = text;
  const messages = messagesOf(language, 'slides');
  const address = href(import.meta.env.BASE_URL, language, lessonPath(slug));
  const [first, ...others] = text.slides;
  const own = (slide: Slide): DeckSlide => ({
    id: `slide-${slide.id}`,
    kind: slide.kind,
    label: text.sections.find(({ id }) => id === slide.section)?.title ?? text.title,
    detail: detailOf(slide, course, lesson, text),
    notes: toNotes(slide, lesson, text, address),
    slide: { ...slide, points: withLinks(slide.points, address), html: withLinks(slide.html, address) },
  });
  // The first of the lesson's slides is what stands before its first section.
  const intro = first?.section === null ? [first, ...others] : [null, ...text.slides];
  const before = intro.filter((slide) => slide === null || slide.section === null);
  const body = intro.filter((slide) => slide !== null && slide.section !== null) as Slide[];
  return [
    {
      ...(before[0] ? own(before[0]) : { notes: '', slide: null }),
      id: 'slide-start',
      kind: 'title',
      label: text.title,
      detail: '',
    },
    { id: 'slide-aims', kind: 'aims', label: messages.aims, detail: '', notes: '', slide: null },
    ...(before.slice(1) as Slide[]).map(own),
    ...body.map(own),
    { id: 'slide-end', kind: 'end', label: messages.endTitle, detail: '', notes: '', slide: null },
  ];
}

/** What the text points at stands on the page of the lesson. */
export const withLinks = (html: Html, address: string) => html.replaceAll('href="#', `href="${address}#`);

/** A question with the links of all its texts as a slide needs them. */
export function forSlide(question: Question, address: string): Question {
  return JSON.parse(JSON.stringify(question), (_, value) =>
    typeof value === 'string' ? withLinks(value, address) : value,
  );
}

function toNotes(slide: Slide, lesson: CourseLesson, text: Lesson, address: string): Html {
  const notes = withLinks(slide.notes, address);
  const prediction = lesson.questions.find(({ id }) => id === slide.predictionId);
  if (prediction?.kind !== 'prediction') return notes;
  const { answerText, explainHtml } = toWidgetPrediction(prediction, text.slug, text.language);
  return `${notes}<p><strong>${answerText}</strong> ${withLinks(explainHtml, address)}</p>`;
}

function detailOf(slide: Slide, course: Course, lesson: CourseLesson, { language, cells }: Lesson): string {
  switch (slide.kind) {
    case 'prediction':
      return messagesOf(language, 'slides').predictFirst;
    case 'misconception': {
      const met = course.misconceptions.find(({ id }) => id === slide.misconception)!;
      return toPlainText(met.belief[language]!);
    }
    case 'question':
      return questionText(lesson.questions.find(({ id }) => id === slide.questionId)!, language);
    case 'widget':
      return widgetName(slide.widget!.name, language);
    case 'cell': {
      const number = cells.findIndex(({ id }) => id === slide.cell!.id) + 1;
      return formatMessage(messagesOf(language, 'notebook').cell, { number }, language);
    }
    case 'text':
      return slide.id === slide.section ? '' : toPlainText(slide.html);
  }
}

/** The set of a widget's messages has its name in camel case. */
export function widgetName(name: string, language: Language): string {
  const set = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) as 'groupsDial';
  return messagesOf(language, set).name;
}

export const slideTitle = (text: Lesson) =>
  formatMessage(messagesOf(text.language, 'slides').title, { lesson: text.title }, text.language);

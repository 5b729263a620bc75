import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { languages, messagesOf } from '#src/i18n';
import { memoryStore } from '#src/progress';
import { questionGenerators } from '#src/questions';
import GeneratedQuestion from './GeneratedQuestion.svelte';
import Prediction from './Prediction.svelte';
import Question from './Question.svelte';
import WidgetBar from './WidgetBar.svelte';

const toDocument = (body: string) => parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;
const messages = messagesOf('en', 'controls');
const textOf = (element: Element | null) => element!.textContent!.replace(/\s+/g, ' ').trim();

test('a prediction reads without JavaScript: what is asked, and the answer to unfold', () => {
  const { body } = render(Prediction, {
    props: {
      question: {
        storedAs: 'lesson/prediction',
        id: 'dial-params',
        askHtml: '<p>How many weights are left?</p>',
        unit: 'weights',
        explainHtml: '<p>An eighth.</p>',
      },
      truth: null,
      answerText: '1,152 weights',
      store: memoryStore(),
      messages,
      language: 'en',
      onshow: () => {},
    },
  });
  const document = toDocument(body);
  const section = document.querySelector('section')!;
  expect(document.getElementById(section.getAttribute('aria-labelledby')!)!.textContent).toBe('Guess first');
  expect(textOf(section)).toContain('How many weights are left?');
  expect(textOf(document.querySelector('details'))).toBe('Skip: show the answer 1,152 weights An eighth.');
  expect(textOf(document.querySelector('label'))).toBe('Your guess');
});

test('a fixed question reads without JavaScript: its choices, and what is to be said of each', () => {
  const choices = [
    { html: 'It shrinks', correct: false, feedbackHtml: 'Groups divide channels.' },
    { html: 'Nothing', correct: true, feedbackHtml: 'Kernel and stride decide.' },
  ];
  const { body } = render(Question, {
    props: { question: { id: 'field', askHtml: 'What of the receptive field?', choices }, messages },
  });
  const document = toDocument(body);
  expect(textOf(document.querySelector('fieldset > legend'))).toBe('What of the receptive field?');
  expect([...document.querySelectorAll('label')].map(textOf)).toEqual(['It shrinks', 'Nothing']);
  const answers = [...document.querySelectorAll('details li')];
  expect(answers.map(textOf)).toEqual([
    'It shrinks Groups divide channels.',
    'Nothing Kernel and stride decide.',
  ]);
  expect(answers.map((answer) => answer.classList.contains('correct'))).toEqual([false, true]);
});

describe.each(languages)('a question with fresh numbers, in %s', (language) => {
  test.each(Object.keys(questionGenerators))('%s has one worked instance without JavaScript', (generator) => {
    const sentences: Readonly<Record<string, string>> = messagesOf(language, 'questions');
    const needed = questionGenerators[generator]!.messageKeys.map((key) => [key, sentences[key]!]);
    const props = {
      question: { id: 'fresh', generator, parameters: {} },
      seed: 7,
      sentences: Object.fromEntries(needed),
      messages: messagesOf(language, 'controls'),
      language,
    };
    const document = toDocument(render(GeneratedQuestion, { props }).body);
    expect(textOf(document.querySelector('.ask'))).toMatch(/\d.*[?\uff1f]$/);
    expect(textOf(document.querySelector('details .answer'))).toMatch(/^[\d,]+$/);
    expect(document.querySelector('details')!.classList.contains('hidden')).toBe(false);
    expect(render(GeneratedQuestion, { props }).body).toBe(render(GeneratedQuestion, { props }).body);
  });
});

test('the bar has a button for each thing that its widget can do, and a place to say that it is done', () => {
  const show = (props: object) =>
    toDocument(render(WidgetBar, { props: { name: 'dial', messages, ...props } }).body);
  expect(show({}).querySelectorAll('button')).toHaveLength(0);
  const document = show({
    onreset: () => {},
    link: () => '',
    picture: async () => new Blob(),
    numbers: () => [],
  });
  expect([...document.querySelectorAll('button')].map(textOf)).toEqual(['Reset', 'Link', 'PNG', 'CSV']);
  expect(textOf(document.querySelector('[role=status]'))).toBe('');
});

import { describe, expect, test } from 'vitest';
import { load, problemsOf } from '../testing.ts';

const YAML = 'content/lessons/first/questions.yaml';
const fixed = `- id: one
  text: {en: How many $K^2$?, zh: $K^2$ 是几？}
  choices:
    - {text: {en: "3", zh: "3"}, feedback: {en: That is $K$., zh: 那是 $K$。}}
    - text: {en: "9", zh: "9"}
      correct: true
      feedback: {en: "Yes [@one2012].", zh: "对[@one2012]。"}
`;
const generated = `- id: two
  generator: legal-groups
`;
const prediction = `- id: three
  kind: prediction
  ask: {en: How many weights?, zh: 有几个权重？}
  widget: groups-dial
  measure: params
  at: {groups: 16}
  unit: {en: weights, zh: 个权重}
  explain: {en: Each reads two., zh: 每个只读两个。}
`;
const text = `::widget{name=groups-dial inChannels=32 outChannels=32 prediction=three}

::question{id=one}

::question{id=two}
`;
const both = (lesson: string) => ({
  'content/lessons/first/en.md': lesson,
  'content/lessons/first/zh.md': lesson,
});
/** In the English file only where both have the same. */
const problems = async (yaml: string, lesson: string) =>
  (await problemsOf({ ...both(lesson), [YAML]: yaml }))
    .filter((problem) => !problem.includes('zh.md'))
    .map((problem) => problem.replace('content/lessons/first/', ''));

describe('questions.yaml', () => {
  test('becomes questions with HTML in every language', async () => {
    const { lessons } = await load({ ...both(text), [YAML]: fixed + generated + prediction });
    const [one, two, three] = lessons[0]!.questions;
    expect(one).toMatchObject({
      kind: 'fixed',
      id: 'one',
      choices: [
        { text: { en: '3', zh: '3' }, correct: false },
        { correct: true, feedback: { zh: expect.stringMatching(/^对<cite/) } },
      ],
    });
    expect(two).toEqual({ kind: 'generated', id: 'two', generator: 'legal-groups', parameters: {} });
    expect(three).toMatchObject({
      kind: 'prediction',
      ask: { en: 'How many weights?' },
      unit: { zh: '个权重' },
    });
    const { en } = lessons[0]!.texts;
    expect(en!.questionIds).toEqual(['one', 'two']);
    expect(en!.widgets[0]).toMatchObject({ predictionId: 'three' });
    expect(en!.citations).toEqual(['one2012']);
  });

  test('a prediction is about the widget as the lesson sets it up, with `at` put in', async () => {
    const { lessons } = await load({
      ...both('::widget{name=groups-dial inChannels=32 outChannels=32 prediction=three}\n'),
      [YAML]: prediction,
    });
    // 3 x 3 x 32/16 x 32
    expect(lessons[0]!.questions[0]).toMatchObject({ answer: 576, state: { groups: 16, inChannels: 32 } });
  });

  test('needs exactly one correct choice of two or more, and feedback for each', async () => {
    const choices = (lines: string) => `- id: one\n  text: {en: a, zh: a}\n  choices:\n${lines}`;
    const choice = (more: string) => `    - {text: {en: a, zh: a}, feedback: {en: a, zh: a}${more}}\n`;
    const said = async (lines: string) => (await problems(choices(lines), '::question{id=one}\n'))[0];
    expect(await said(choice('') + choice(''))).toBe(
      'questions.yaml:3: [0].choices must have exactly one that is correct: 0',
    );
    expect(await said(choice(', correct: true'))).toBe('questions.yaml:3: [0].choices must be at least two');
    expect(await said(`${choice(', correct: true')}    - {text: {en: a, zh: a}}\n`)).toBe(
      'questions.yaml:5: [0].choices[1].feedback is missing',
    );
  });

  test('names a missing language, an unknown setting and a second id with their lines', async () => {
    const [first] = await problems(fixed.replace(', zh: $K^2$ 是几？', ''), '::question{id=one}\n');
    expect(first).toBe('questions.yaml:2: [0].text.zh is missing');
    expect(await problems(`${fixed}  colour: red\n`, '\n')).toEqual([
      'questions.yaml:8: unknown setting: [0].colour; nearest: choices; known: id, misconception, text, choices',
    ]);
    expect(await problems(fixed + fixed, '::question{id=one}\n')).toEqual([
      'questions.yaml:8: id is there twice: one',
    ]);
  });

  test('names unknown generators, bad parameters, unknown widgets, measures and fields with their lines', async () => {
    expect(await problems('- id: two\n  generator: magic\n', '\n')).toEqual([
      expect.stringMatching(/^questions\.yaml:2: unknown generator: magic; known: .*legal-groups/),
    ]);
    expect(
      await problems('- id: two\n  generator: legal-groups\n  parameters:\n    a: 1\n', '::question{id=two}'),
    ).toEqual([expect.stringMatching(/^questions\.yaml:3: legal-groups: unknown parameter: a; known: /)]);
    expect(await problems(prediction.replace('groups-dial', 'dial'), '\n')).toEqual([
      expect.stringMatching(/^questions\.yaml:4: unknown widget: dial; known: /),
    ]);
    expect(await problems(prediction.replace('params', 'weight'), '\n')).toEqual([
      expect.stringMatching(/^questions\.yaml:5: unknown measure of groups-dial: weight; known: .*params/),
    ]);
    const uses = '::widget{name=groups-dial prediction=three}\n';
    expect((await problems(prediction.replace('groups: 16', 'group: 16'), uses))[0]).toMatch(
      /^questions\.yaml:6: unknown field of groups-dial: group; known: /,
    );
    expect(await problems(prediction.replace('groups: 16', 'groups: 3'), uses)).toEqual([
      'questions.yaml:6: groups-dial: groups must divide inChannels and outChannels: 3, 16, 16',
    ]);
  });

  test('every question is asked, once, by its own kind of line', async () => {
    const yaml = fixed + generated + prediction;
    expect(await problems(yaml, text.replace('id=two', 'id=four'))).toEqual([
      'en.md:5: unknown question: four; known: one, two',
      'questions.yaml:8: no text asks this generated question: two',
    ]);
    expect(await problems(yaml, text.replace('id=two', 'id=one'))).toContain(
      'en.md:5: this id stands already in line 3: one',
    );
    expect(await problems(yaml, `${text}\n::question{id=three}\n`)).toContain(
      'en.md:7: unknown question: three; known: one, two',
    );
    expect(await problems(yaml, text.replace('prediction=three', 'prediction=one'))).toEqual([
      'en.md:1: unknown prediction: one; known: three',
      'questions.yaml:10: no text asks this prediction question: three',
    ]);
  });

  test('names the misconception that a wrong answer shows, one that is listed', async () => {
    const about = (yaml: string, id: string) => yaml.replace('\n', `\n  misconception: ${id}\n`);
    const { lessons } = await load({
      ...both(text),
      [YAML]: about(fixed, 'too-cheap') + about(generated, 'too-dear') + prediction,
    });
    expect(lessons[0]!.questions).toMatchObject([
      { misconception: 'too-cheap' },
      { misconception: 'too-dear' },
      {},
    ]);
    const known = 'content/papers/misconceptions.yaml lists those known';
    expect(await problems(about(fixed, 'to-cheap'), '::question{id=one}\n')).toEqual([
      `questions.yaml:2: unknown misconception: to-cheap; nearest: too-cheap; ${known}`,
    ]);
    expect(await problems(about(generated, 'too-deer'), '::question{id=two}\n')).toEqual([
      `questions.yaml:2: unknown misconception: too-deer; nearest: too-dear; ${known}`,
    ]);
  });

  test('a text in it is one paragraph, and its formulas are checked', async () => {
    const list = fixed.replace('How many $K^2$?', '"- a\\n- b"');
    expect(await problems(list, '::question{id=one}\n')).toEqual([
      'questions.yaml:2: must be one paragraph without lists or headings: - a - b',
    ]);
    expect(await problems(fixed.replace('$K^2$?', '$\\oops$'), '::question{id=one}\n')).toEqual([
      expect.stringMatching(/^questions\.yaml:2: cannot typeset \$\\oops\$/),
    ]);
    expect(
      await problems(fixed.replace('How many $K^2$?', '":term[groups]"'), '::question{id=one}\n'),
    ).toEqual(["questions.yaml:2: only a lesson's text can hold :term"]);
  });
});

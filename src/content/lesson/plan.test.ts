import { describe, expect, test } from 'vitest';
import { load, problemsOf } from '../testing.ts';

const PLAN = 'content/lessons/first/plan.yaml';
const text = '{en: Say $K$., zh: 说 $K$。}';
const step = (minutes: number, more = '') =>
  `  - {minutes: ${minutes}, title: ${text}, teacher: ${text}, students: ${text}${more}}\n`;
const plan = (lines: string) => ({ [PLAN]: lines });
const faultsOf = async (lines: string, files = {}) =>
  (await problemsOf({ ...plan(lines), ...files })).map((problem) => problem.replace(`${PLAN}:`, ''));

describe('a lesson’s plan', () => {
  test('is compiled in each language, formulas and all, and a lesson without one has none', async () => {
    const { lessons } = await load(plan(`minutes: 15\nsteps:\n${step(10)}${step(5)}`));
    expect(lessons[0]!.plan!.zh).toMatchObject({ minutes: 15, steps: [{ minutes: 10 }, { minutes: 5 }] });
    expect(lessons[0]!.plan!.en!.steps[0]!.teacher).toMatch(/^Say <span .*katex/);
    expect((await load()).lessons[0]).not.toHaveProperty('plan');
  });

  test('whose minutes do not add up is refused with both numbers', async () => {
    expect(await faultsOf(`minutes: 20\nsteps:\n${step(10)}${step(5)}`)).toEqual([
      '1: the steps take 15 minutes together, but minutes is 20',
    ]);
  });

  test('names only what the lesson has', async () => {
    const files = {
      'content/lessons/first/en.md': '## A {#here}',
      'content/lessons/first/zh.md': '## 甲 {#here}',
    };
    const faults = await faultsOf(
      `minutes: 3
steps:
${step(1, ', section: hear')}${step(1, ', widget: dial')}${step(1, ', exercise: none')}
errors:
  - {misconception: too-cheap, respond: ${text}}
homework:
  - {exercise: missing}
`,
      files,
    );
    expect(faults).toEqual([
      '3: unknown section of this lesson: hear; nearest: here; known: here',
      '4: unknown widget of this lesson: dial; there is none',
      '5: unknown exercise: none; there is none',
      '8: unknown misconception of this lesson: too-cheap; there is none',
      '10: unknown exercise: missing; there is none',
    ]);
  });

  test('gives the belief of a misconception that the lesson meets, or its own words', async () => {
    const meet = ':::misconception{id=too-cheap}\nx\n:::';
    const { lessons } = await load({
      'content/lessons/first/en.md': meet,
      'content/lessons/first/zh.md': meet,
      ...plan(
        `minutes: 1\nsteps:\n${step(1)}errors:
  - {misconception: too-cheap, respond: ${text}}
  - {belief: {en: Own., zh: 自己的。}, respond: ${text}}`,
      ),
    });
    expect(lessons[0]!.plan!.en!.errors).toMatchObject([
      { misconception: 'too-cheap', belief: 'It is free.' },
      { belief: 'Own.' },
    ]);
    expect(await faultsOf(`minutes: 1\nsteps:\n${step(1)}errors: [{respond: ${text}}]`)).toEqual([
      expect.stringContaining('must have either a misconception or a belief'),
    ]);
  });

  test('keeps the lines of its board', async () => {
    const { lessons } = await load(
      plan(`minutes: 1\nsteps:\n${step(1)}board:\n  en: |\n    a  b\n    c\n  zh: |\n    甲\n    乙\n`),
    );
    expect(lessons[0]!.plan).toMatchObject({ en: { board: 'a  b\nc' }, zh: { board: '甲\n乙' } });
  });

  test('stays with the teachers where the course hides solutions', async () => {
    const files = {
      ...plan(`minutes: 1\nsteps:\n${step(1)}`),
      'content/courses/default.yaml':
        'title: {en: a, zh: a}\ndescription: {en: a, zh: a}\nlanguages: [en, zh]\nlessons: [first]\nsolutions: hidden\n',
    };
    expect((await load(files)).lessons[0]).not.toHaveProperty('plan');
  });
});

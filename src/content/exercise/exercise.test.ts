import { describe, expect, test } from 'vitest';
import { ContentError, loadCourse } from '../index.ts';
import { type Files, writeCourse } from '../testing.ts';

const FOLDER = 'content/exercises/count-params';
const YAML = `${FOLDER}/exercise.yaml`;
const settings = (lesson = 'first', more = 'points: 2\nkind: fill') =>
  `lesson: ${lesson}\ntitle: {en: Count, zh: 数一数}\n${more}\n`;
const english = `Count $K^2$ :term[groups] [@one2012].

## Hint 1 {#hint-1}

Of :term[groups].

## Hint 2 {#hint-2}

\`\`\`js
## not a heading
\`\`\`

## Why {#why}

Because [@two2016].
`;
const chinese = english.replace(':term[groups] [@one2012]', '个:term[权重]{id=groups}');
const exercise: Files = {
  [YAML]: settings(),
  [`${FOLDER}/en.md`]: english,
  [`${FOLDER}/zh.md`]: chinese,
  [`${FOLDER}/start.js`]: 'const count = () => 0\n',
  [`${FOLDER}/solution.js`]: 'const count = (x) => x\n',
};

const load = async (files: Files, checks = ['count-params']) =>
  loadCourse({ root: await writeCourse({ ...exercise, ...files }), checks });

async function faultsOf(files: Files, checks?: string[]): Promise<string[]> {
  try {
    await load(files, checks);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.replaceAll(`${FOLDER}/`, '').split('\n');
    throw error;
  }
}

describe('an exercise', () => {
  test('is compiled in parts, each with its own ids', async () => {
    const [count] = (await load({})).exercises;
    expect(count).toMatchObject({ id: 'count-params', lesson: 'first', points: 2, kind: 'fill' });
    expect(count).toMatchObject({ start: 'const count = () => 0', solution: 'const count = (x) => x' });
    expect(count!.solutionHtml).toMatch(/^<pre class="code"/);
    const { task, hints, why, citations } = count!.texts.en!;
    expect(task).toMatch(/katex/);
    expect(hints).toHaveLength(2);
    expect(hints[1]).toContain('## not a heading');
    expect(why).toContain('#ref-two2016');
    expect(citations).toEqual(['one2012', 'two2016']);
    const ids = [task, ...hints].flatMap((html) => html.match(/id="[^"]*tip[^"]*"/g) ?? []);
    expect(ids).toEqual(['id="count-params-task-tip-groups-1"', 'id="count-params-hint-1-tip-groups-1"']);
  });

  test('is there for a lesson that the course shows, and for no other', async () => {
    const hidden = {
      'content/courses/default.yaml': `title: {en: a, zh: a}
description: {en: a, zh: a}
languages: [en, zh]
lessons: [first, {slug: second, hidden: true}]
`,
      'content/lessons/second/lesson.yaml': '',
      'content/lessons/second/en.md': 'Two.',
      [YAML]: settings('second'),
    };
    expect((await load(hidden)).exercises).toEqual([]);
    expect((await loadCourse({ root: await writeCourse(exercise) })).exercises).toEqual([]);
  });

  test('stands behind those of its lesson that are to be filled in, or give fewer points', async () => {
    const copyAs = (id: string, yaml: string) =>
      Object.fromEntries(
        Object.entries({ ...exercise, [YAML]: yaml }).map(([path, text]) => [
          path.replace('count-params', id),
          text,
        ]),
      );
    const { exercises } = await load(
      {
        ...copyAs('a', settings('first', 'points: 1\nkind: write')),
        ...copyAs('b', settings('first', 'points: 1\nkind: fill')),
      },
      ['count-params', 'a', 'b'],
    );
    expect(exercises.map(({ id }) => id)).toEqual(['b', 'count-params', 'a']);
  });

  test('that cannot be is reported with file and line', async () => {
    expect(await faultsOf({ [YAML]: settings('none') })).toEqual([
      'exercise.yaml:1: unknown lesson: none; known: first',
    ]);
    expect(await faultsOf({ [YAML]: settings('first', 'points: 9\nkind: guess') })).toEqual([
      'exercise.yaml:3: points must be a whole number from 1 to 5',
      'exercise.yaml:4: kind must be fill or write: guess',
    ]);
    expect(await faultsOf({}, [])).toEqual([
      'exercise.yaml:1: no check of this name in src/exercises/checks: count-params',
    ]);
    expect(await faultsOf({ [`${FOLDER}/zh.md`]: '' })).toEqual([
      'exercise.yaml:1: content/exercises/count-params lacks zh.md, but the course lists zh',
    ]);
    expect(await faultsOf({ [`${FOLDER}/start.js`]: exercise[`${FOLDER}/solution.js`]! })).toEqual([
      'start.js:1: the starter is the solution already',
    ]);
    expect(await faultsOf({ [`${FOLDER}/start.js`]: '\nconst = 1' })).toEqual([
      'start.js:2: Unexpected token',
    ]);
    expect(await faultsOf({ [`${FOLDER}/solution.js`]: '' })).toEqual([
      'solution.js:1: an exercise lacks solution.js',
    ]);
  });

  test('has the task, two to four hints and why, in both languages alike', async () => {
    const withEnglish = (text: string) => ({ [`${FOLDER}/en.md`]: text, [`${FOLDER}/zh.md`]: text });
    expect(await faultsOf(withEnglish(english.replace(/## Hint 2[\s\S]*(?=## Why)/, '')))).toEqual([
      'en.md:9: an exercise has 2 to 4 hints: 1',
      'zh.md:9: an exercise has 2 to 4 hints: 1',
    ]);
    expect((await faultsOf(withEnglish(english.replace('## Why {#why}', '## Why'))))[0]).toMatch(
      /^en\.md:13: the headings of an exercise are .*: Why$/,
    );
    expect((await faultsOf(withEnglish(english.replace('#hint-2', '#hint-3'))))[0]).toMatch(
      /^en\.md:15: .*: hint-1, hint-3, why$/,
    );
    expect(
      await faultsOf({ [`${FOLDER}/zh.md`]: chinese.replace('## Why', '## C {#hint-3}\n\nc\n\n## Why') }),
    ).toEqual(['zh.md:1: the languages differ: here 3 hints, but en.md has 2']);
    expect(await faultsOf(withEnglish(english.replace('Of :term[groups].', '::question{id=a}')))).toContain(
      'en.md:5: an exercise holds no widgets, questions or live cells',
    );
  });

  test('is held to the Markdown of lessons, line by line', async () => {
    expect(await faultsOf({ [`${FOLDER}/en.md`]: english.replace('@two2016', '@none2000') })).toEqual([
      'en.md:15: unknown reference: none2000',
    ]);
  });
});

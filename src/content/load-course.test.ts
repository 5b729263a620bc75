import { describe, expect, test } from 'vitest';
import { ContentError, loadCourse } from './index.ts';
import { load, problemsOf, writeCourse, writeFiles } from './testing.ts';

const COURSE = 'content/courses/default.yaml';
const LESSON = 'content/lessons/first/lesson.yaml';
const course = (lines: string, languages = '[en, zh]') => ({
  [COURSE]: `title: {en: a, zh: a}
description: {en: a, zh: a}
languages: ${languages}
${lines}`,
});
const lesson = (more: string) => ({
  [LESSON]: `title: {en: First, zh: 第一课}
question: {en: a, zh: a}
summary: {en: a, zh: a}
objectives: [{en: a, zh: a}]
minutes: 10
${more}`,
});
const second = {
  'content/lessons/second/lesson.yaml': lesson('prerequisites: [first]')[LESSON]!,
  'content/lessons/second/en.md': 'Two.',
  'content/lessons/second/zh.md': '二。',
};

describe('loadCourse', () => {
  test('lists the networks whose weights lie beside the pages, once they are written to the end', async () => {
    const loaded = await load({
      'public/weights/xception/manifest.json': '{}',
      'public/weights/half/00.bin': 'x',
    });
    expect(loaded.weights).toEqual(['xception']);
    expect((await load()).weights).toEqual([]);
  });

  test('gives a course as plain data, compiled in every language that it lists', async () => {
    const loaded = await load({ 'content/lessons/first/en.md': 'Hello $K$ [@one2012].\n\nMore.' });
    expect(JSON.parse(JSON.stringify(loaded))).toEqual(loaded);
    expect(loaded).toMatchObject({
      name: 'default',
      title: { en: 'Small', zh: '小' },
      siteName: { en: 'Small' },
      languages: ['en', 'zh'],
      references: [{ key: 'one2012' }, { key: 'two2016' }, { key: 'many2017' }],
    });
    const { en, zh } = loaded.lessons[0]!.texts;
    expect(zh).toMatchObject({ language: 'zh', title: '第一课', question: '这是什么？', minutes: 10 });
    expect(en!.objectives[0]).toMatch(/^Count <span .*katex/);
    expect(en!.text).toBe('Hello K.');
    expect(zh!.blocks).toEqual([{ kind: 'html', html: '<p>你好。</p>' }]);
  });

  test('compiles the glossary: formulas, symbols, names in both languages', async () => {
    const { glossary } = await load();
    expect(glossary[0]).toMatchObject({
      id: 'groups',
      name: { en: 'groups', zh: '分组数' },
      definition: { zh: '通道被分成几份（groups）。' },
      symbol: expect.stringContaining('katex'),
      firstPaper: 'one2012',
    });
    expect(glossary[0]!.definition.en).toContain('katex');
  });

  test('keeps the order and the points of the course file, and nothing of what it hides', async () => {
    const files = {
      ...second,
      ...course('lessons:\n  - {slug: second, points: 5}\n  - {slug: first, hidden: true}\n'),
    };
    const loaded = await load(files);
    expect(loaded.lessons.map(({ slug, points }) => [slug, points])).toEqual([['second', 5]]);
    expect(loaded.lessons[0]!.texts.en!.prerequisites).toEqual([]);
    expect(JSON.stringify(loaded)).not.toContain('Hello');
    const shown = await load({ ...second, ...course('lessons: [second, first]\n') });
    expect(shown.lessons.map(({ slug }) => slug)).toEqual(['second', 'first']);
    expect(shown.lessons[0]!.texts.en!.prerequisites).toEqual(['first']);
  });

  test('a course in one language needs only that one', async () => {
    const loaded = await load({
      [COURSE]: 'title: {zh: a}\ndescription: {zh: a}\nlanguages: [zh]\nlessons: [first]\n',
      [LESSON]: 'title: {zh: a}\nquestion: {zh: a}\nsummary: {zh: a}\nobjectives: [{zh: a}]\nminutes: 5\n',
      'content/lessons/first/en.md': '',
      'content/glossary/terms.yaml': '- id: a\n  zh: {term: 甲, definition: 乙。}\n',
    });
    expect(Object.keys(loaded.lessons[0]!.texts)).toEqual(['zh']);
  });

  test('does not compile again what has not changed, and compiles again what has', async () => {
    const root = await writeCourse();
    const before = await loadCourse({ root });
    const again = await loadCourse({ root });
    expect(again.lessons[0]!.texts.en).toBe(before.lessons[0]!.texts.en);
    await writeFiles(root, { 'content/lessons/first/en.md': 'Bye.' });
    const changed = await loadCourse({ root });
    expect(changed.lessons[0]!.texts.en!.blocks).toEqual([{ kind: 'html', html: '<p>Bye.</p>' }]);
  });

  test('tells all problems of all files in one error, each with its file and line', async () => {
    const root = await writeCourse({
      'content/lessons/first/en.md': 'One.\n\n::widget{name=foo}',
      'content/lessons/first/zh.md': '一。\n\n\n[@none2000]',
    });
    const error = await loadCourse({ root }).catch((reason) => reason);
    expect(error).toBeInstanceOf(ContentError);
    expect(error.problems).toHaveLength(2);
    expect(error.message.split('\n')).toEqual([
      expect.stringMatching(/^content\/lessons\/first\/en\.md:3: unknown widget: foo; nearest: /),
      'content/lessons/first/zh.md:4: unknown reference: none2000',
    ]);
  });
});

describe('a course file', () => {
  test('that is not there is named with those that are', async () => {
    const root = await writeCourse();
    await expect(loadCourse({ root, course: 'other' })).rejects.toThrow(
      'content/courses/other.yaml:1: unknown course: other; nearest: default; known: default',
    );
  });

  test('with an unknown or a repeated lesson is refused at its line', async () => {
    expect(await problemsOf(course('lessons:\n  - first\n  - third\n'))).toEqual([
      `${COURSE}:6: unknown lesson: third; nearest: first; known: first`,
    ]);
    expect(await problemsOf(course('lessons:\n  - first\n  - slug: first\n'))).toEqual([
      `${COURSE}:6: lessons[1] is there twice: first`,
    ]);
  });

  test.each([-1, 1.5, 1001, '"ten"', '.nan'])('with the points %s is refused at its line', async (points) => {
    const [problem] = await problemsOf(course(`lessons:\n  - slug: first\n    points: ${points}\n`));
    const value = String(points).replaceAll('"', '').replace('.nan', 'NaN');
    expect(problem).toBe(`${COURSE}:6: lessons[0].points must be a whole number from 0 to 1000: ${value}`);
  });

  test('with an unknown language, setting or address is refused at its line', async () => {
    expect(await problemsOf(course('lessons: [first]\n', '[en, fr]'))).toEqual([
      `${COURSE}:3: languages[1] must be one of en, zh: fr`,
    ]);
    expect(
      await problemsOf(course('lessons: [first]\ncolour: red\nreportUrl: javascript:alert(1)\n')),
    ).toEqual([
      `${COURSE}:6: reportUrl must begin with https:// or mailto: javascript:alert(1)`,
      expect.stringMatching(`${COURSE}:5: unknown setting: colour; nearest: logo; known: title, `),
    ]);
  });

  test('that is not YAML, or says something twice, is refused at its line', async () => {
    expect(await problemsOf(course('lessons: [first\n'))).toEqual([
      expect.stringMatching(new RegExp(`^${COURSE}:\\d: `)),
    ]);
    expect(await problemsOf(course('lessons: [first]\ntitle: {en: b, zh: b}\n'))).toEqual([
      `${COURSE}:5: a setting can stand here only once (YAML says: Map keys must be unique)`,
    ]);
  });

  test('that lists a language which a lesson lacks is refused: the text, the title, an objective', async () => {
    expect(await problemsOf({ 'content/lessons/first/zh.md': '' })).toEqual([
      `${COURSE}:5: content/lessons/first lacks zh.md, but the course lists zh`,
    ]);
    expect(await problemsOf({ [LESSON]: lesson('')[LESSON]!.replace(', zh: 第一课', '') })).toEqual([
      `${LESSON}:1: title.zh is missing`,
    ]);
    expect(
      await problemsOf({ [LESSON]: lesson('')[LESSON]!.replace('[{en: a, zh: a}]', '[{en: a}]') }),
    ).toEqual([`${LESSON}:4: objectives[0].zh is missing`]);
    expect(await problemsOf({ [LESSON]: '' })).toEqual([
      `${COURSE}:5: content/lessons/first lacks lesson.yaml`,
    ]);
  });
});

describe('a lesson', () => {
  test('names papers and lessons that exist', async () => {
    expect(
      await problemsOf(lesson('papers: [one2012, none2000]\nprerequisites:\n  - third\n  - first\n')),
    ).toEqual([
      `${LESSON}:6: unknown reference: none2000`,
      `${LESSON}:8: unknown lesson: third; known: first`,
      `${LESSON}:9: a lesson cannot be its own prerequisite: first`,
    ]);
  });

  test('lists its papers after what it cites', async () => {
    const loaded = await load({
      ...lesson('papers: [one2012, two2016]'),
      'content/lessons/first/en.md': '[@two2016]',
    });
    expect(loaded.lessons[0]!.texts.en!.citations).toEqual(['two2016', 'one2012']);
  });

  test('has the same sections, widgets and questions in the same order in both languages', async () => {
    const texts = (en: string, zh: string) => ({
      'content/lessons/first/en.md': en,
      'content/lessons/first/zh.md': zh,
    });
    const files = 'content/lessons/first/';
    expect(await problemsOf(texts('## A {#a}\n\n## B {#b}', '## 甲 {#a}\n\n\n## 丙 {#c}'))).toEqual([
      `${files}zh.md:4: the languages differ: here section c of depth 2, but ${files}en.md:3 has section b of depth 2`,
    ]);
    expect(await problemsOf(texts('## A {#a}\n\n::widget{name=groups-dial groups=2}', '## 甲 {#a}'))).toEqual(
      [
        `${files}zh.md:1: the languages differ: here nothing more, but ${files}en.md:3 has widget name=groups-dial id=groups-dial groups=2`,
      ],
    );
    const widget = (groups: number) => `::widget{name=groups-dial groups=${groups}}`;
    expect(await problemsOf(texts(widget(2), widget(4)))).toHaveLength(1);
    expect(await problemsOf(texts(widget(2), widget(2)))).toEqual([]);
    const block = (id: string) => `:::misconception{id=${id}}\nA.\n:::`;
    expect(await problemsOf(texts(block('too-dear'), block('too-cheap')))).toEqual([
      `${files}zh.md:1: the languages differ: here misconception too-cheap, but ${files}en.md:1 has misconception too-dear`,
    ]);
  });
});

describe('the misconceptions', () => {
  const FILE = 'content/papers/misconceptions.yaml';
  const one = (evidence: string) => `- id: a
  belief: {en: A., zh: 甲。}
  truth: {en: B., zh: 乙。}
  evidence:
    - ${evidence}
`;

  test('are given as HTML in every language, with where people said so', async () => {
    const { misconceptions } = await load();
    expect(misconceptions[0]).toMatchObject({
      id: 'too-cheap',
      truth: { zh: expect.stringMatching(/^要的<cite/) },
      evidence: [{ reference: 'one2012' }],
    });
    expect(misconceptions[1]!.evidence).toEqual([{ url: 'https://example.org/said', name: 'Said there' }]);
  });

  test('each have an id of their own and evidence that can be found', async () => {
    expect(await problemsOf({ [FILE]: one('{reference: one2012, where: Table 3}') })).toEqual([]);
    expect(await problemsOf({ [FILE]: one('none2000') })).toEqual([`${FILE}:5: unknown reference: none2000`]);
    expect(await problemsOf({ [FILE]: one('{url: "https://a.org"}') })).toEqual([
      `${FILE}:5: [0].evidence[0] must be {reference, where} or {url, name, where}`,
    ]);
    expect(await problemsOf({ [FILE]: one('one2012').repeat(2) })).toEqual([
      `${FILE}:6: [1].id is there twice: a`,
    ]);
    expect(await problemsOf({ [FILE]: one('one2012').replace(/ {2}evidence.*/s, '') })).toEqual([
      `${FILE}:1: [0].evidence is missing`,
    ]);
  });
});

describe('the glossary and the references', () => {
  const TERMS = 'content/glossary/terms.yaml';
  const PAPERS = 'content/papers/references.yaml';

  test('a term has each language, one or two sentences, a known paper and an id of its own', async () => {
    const term = (more: string) => `- id: a
  en: {term: a, definition: One. Two.}
  zh: {term: 甲, definition: 一。二。}
${more}`;
    expect(await problemsOf({ [TERMS]: term('') })).toEqual([]);
    expect(await problemsOf({ [TERMS]: term('').replace(/ {2}zh.*\n/, '') })).toEqual([
      `${TERMS}:1: [0].zh is missing`,
    ]);
    expect(await problemsOf({ [TERMS]: term('').replace('二。', '二。三。') })).toEqual([
      `${TERMS}:3: [0].zh.definition must be one or two sentences`,
    ]);
    expect(await problemsOf({ [TERMS]: term('  firstPaper: none2000\n  symbol: \\oops\n') })).toEqual([
      `${TERMS}:4: unknown reference: none2000`,
      expect.stringContaining(`${TERMS}:5: cannot typeset $\\oops$`),
    ]);
    expect(await problemsOf({ [TERMS]: term('') + term('') })).toEqual([
      `${TERMS}:4: [1].id is there twice: a`,
    ]);
  });

  test('a reference has its year in its key, an address, and a key of its own', async () => {
    const paper = (key: string, year: number, url: string) =>
      `- key: ${key}\n  authors: [A]\n  title: a\n  year: ${year}\n  venue: v\n  url: ${url}\n`;
    const problems = await problemsOf({
      [PAPERS]: paper('one2012', 2013, 'https://a') + paper('Two', 2013, 'http://a'),
    });
    expect(problems).toEqual([
      `${PAPERS}:4: [0].year must be the year of one2012: 2013`,
      `${PAPERS}:7: [1].key must look like chollet2017: Two`,
      `${PAPERS}:12: [1].url must begin with https:// but is http://a`,
      `${PAPERS}:10: [1].year must be the year of Two: 2013`,
    ]);
    const twice = paper('one2012', 2012, 'https://a');
    expect(await problemsOf({ [PAPERS]: twice + twice })).toContain(
      `${PAPERS}:7: [1].key is there twice: one2012`,
    );
  });
});

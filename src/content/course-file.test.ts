import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from './index.ts';
import { load, problemsOf, writeCourse, writeFiles } from './testing.ts';

const COURSE = 'content/courses/default.yaml';
/** Line 5 is the first after these. */
const withLines = (lines: string) => ({
  [COURSE]: `title: {en: a, zh: a}
description: {en: a, zh: a}
languages: [en, zh]
lessons: [first]
${lines}
`,
});
const pixel =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0 0h30v10H0z"/></svg>';
const widget = (line: string) => ({
  'content/lessons/first/en.md': line,
  'content/lessons/first/zh.md': line,
});
const textOf = (course: Awaited<ReturnType<typeof load>>) => course.lessons[0]!.texts.en!;

describe('what a course file can set', () => {
  test('has defaults: everything is shown, after a few tries; nothing is graded, branded or fixed', async () => {
    const course = await load();
    expect(course.settings).toEqual({
      isGraded: false,
      solutions: 'after-tries',
      result: { name: true, answers: true, code: false, times: true },
    });
    expect(course.widgets).toEqual({});
    expect(Object.keys(course)).not.toEqual(expect.arrayContaining(['accent', 'logo', 'footer']));
    expect(course.lessons[0]).toMatchObject({ points: 1 });
    expect(course.lessons[0]).not.toHaveProperty('due');
  });

  test('is handed to the pages', async () => {
    const course = await load({
      ...withLines(`site: https://school.example
base: /teaching/course/
accent: "#0a6"
logo: logo.svg
footer: {en: Room 5, zh: 5 号教室}
passMark: 60
solutions: shown
result: {code: true, times: false}`),
      'content/courses/logo.svg': pixel,
    });
    expect(course).toMatchObject({
      accent: '#0a6',
      logo: { path: 'content/courses/logo.svg', href: '/logo/logo.svg', width: 30, height: 10 },
      footer: { zh: '5 号教室' },
      settings: {
        isGraded: true,
        passMark: 60,
        solutions: 'shown',
        result: { name: true, answers: true, code: true, times: false },
        site: 'https://school.example',
        base: '/teaching/course',
      },
    });
  });

  test('says when a lesson is due: a day as each language writes it, or words', async () => {
    const due = async (value: string) => {
      const lesson = `lessons:\n  - {slug: first, due: ${value}}`;
      return (await load({ [COURSE]: withLines('')[COURSE].replace('lessons: [first]', lesson) })).lessons[0]!
        .due;
    };
    expect(await due('2026-09-30')).toEqual({
      en: 'Wednesday, September 30, 2026',
      zh: '2026年9月30日星期三',
    });
    expect(await due('{en: week 3, zh: 第三周}')).toEqual({ en: 'week 3', zh: '第三周' });
  });

  test('leaves no feedback in a course that hides its solutions, and every question', async () => {
    const question = {
      ...widget('::question{id=q}'),
      'content/lessons/first/questions.yaml': `- id: q
  text: {en: a, zh: a}
  choices:
    - {text: {en: b, zh: b}, correct: true, feedback: {en: Because., zh: 因为。}}
    - {text: {en: c, zh: c}, feedback: {en: Because., zh: 因为。}}
`,
    };
    expect(JSON.stringify(await load(question))).toContain('Because');
    const course = await load({ ...question, ...withLines('solutions: hidden') });
    expect(JSON.stringify(course)).not.toContain('Because');
    expect(course.lessons[0]!.questions).toMatchObject([{ id: 'q', choices: [{ correct: true }, {}] }]);
  });
});

describe('a fault in a course file is told with its line and what was nearest', () => {
  test.each([
    ['sloutions: shown', /^unknown setting: sloutions; nearest: solutions; known: title, /],
    ['widgets:\n  atlas: {lock: [chart]}', /^unknown setting: widgets\.atlas\.lock; nearest: locked; /, 6],
    ['solutions: never', /^solutions must be one of shown, after-tries, hidden: never$/],
    [
      'result:\n  awnsers: true',
      /^unknown setting: result\.awnsers; nearest: answers; known: name, answers, /,
      6,
    ],
    ['result:\n  code: false\n  times: never', /^result\.times must be true or false$/, 7],
    ['result: all', /^result must be a set of names with values$/],
    ['passMark: 0.6', /^passMark must be a whole number of percent from 1 to 100: 0\.6$/],
    ['passMark: 101', /^passMark must be .*: 101$/],
    ['accent: green', /^accent must be a colour such as #0a6 or #00aa66, in quotes: green$/],
    ['site: school.example', /^site must be a host such as https:\/\/school\.example, /],
    ['site: https://school.example/course', /^site must be a host .*, its folder goes into base: /],
    ['base: course', /^base must be a folder such as \/course: course$/],
    ['logo: ../logo.svg', /^logo must name an \.svg, \.png or \.webp file beside the course file: /],
    ['logo: logo.svg', /^logo logo\.svg: there is no such file beside the course file$/],
    ['footer: {en: a}', /^footer\.zh is missing$/],
    ['widgets:\n  groups-dail: {}', /^unknown widget: groups-dail; nearest: groups-dial; known: atlas, /, 6],
    [
      'widgets:\n  groups-dial:\n    set:\n      sise: 96',
      /^unknown field of groups-dial: sise; nearest: size; known: photo, size, /,
      8,
    ],
    [
      'widgets:\n  groups-dial:\n    set:\n      photo: coffe',
      /^groups-dial: photo must be one of .*: coffe; nearest: coffee$/,
      8,
    ],
    [
      'widgets:\n  groups-dial:\n    set:\n      groups: 1000',
      /^groups-dial: groups must be from 1 to \d+: 1000$/,
      8,
    ],
    [
      'widgets:\n  groups-dial:\n    set: {inChannels: 6, groups: 4}',
      /^groups-dial, with its other fields as they are by themselves: groups must divide /,
      7,
    ],
    [
      'widgets:\n  groups-dial:\n    locked:\n      - size\n      - foto',
      /^unknown field of groups-dial: foto; nearest: photo; /,
      9,
    ],
  ])('%s', async (lines, message, line = 5) => {
    const [problem, ...others] = await problemsOf(withLines(lines));
    expect(others).toEqual([]);
    const [, place, said] = /^(.+?:\d+): (.*)$/s.exec(problem!)!;
    expect([place, said]).toEqual([`${COURSE}:${line}`, expect.stringMatching(message)]);
  });

  test.each([
    ['due: 2026-02-30', /^lessons\[0\]\.due must be a day such as 2026-09-30, .*: 2026-02-30$/],
    ['due: {en: soon}', /^lessons\[0\]\.due\.zh is missing$/],
    ['due: 5', /^lessons\[0\]\.due must be a day .*: 5$/],
    [
      'ponits: 5',
      /^unknown setting: lessons\[0\]\.ponits; nearest: points; known: slug, hidden, points, due$/,
    ],
    ['hidden: true', /^lessons must show at least one lesson$/, 4],
  ])('%s of a lesson', async (setting, message, line = 6) => {
    const lesson = `lessons:\n  - slug: first\n    ${setting}`;
    const files = { [COURSE]: withLines('')[COURSE].replace('lessons: [first]', lesson) };
    const [problem, ...others] = await problemsOf(files);
    expect(others).toEqual([]);
    expect(problem!.replace(/^.*?:\d+: /, '')).toMatch(message);
    expect(problem!.startsWith(`${COURSE}:${line}: `)).toBe(true);
  });
});

describe('a pass mark that nobody can reach is a fault', () => {
  const graded = (lesson: string, questions = '') => ({
    [COURSE]: withLines('passMark: 60')[COURSE].replace('[first]', `[${lesson}]`),
    ...widget(questions && '::question{id=q}'),
    'content/lessons/first/questions.yaml': questions,
  });
  const question = `- id: q
  text: {en: a, zh: a}
  choices:
    - {text: {en: b, zh: b}, correct: true, feedback: {en: a, zh: a}}
    - {text: {en: c, zh: c}, feedback: {en: a, zh: a}}
`;
  const faultsOf = async (files: Record<string, string>) => {
    const root = await writeCourse(files);
    const loading = loadCourse({ root, checks: [] });
    return loading.then(
      () => '',
      ({ message }: Error) => message,
    );
  };

  test('where every lesson has 0 points', async () => {
    expect(await faultsOf(graded('{slug: first, points: 0}', question))).toBe(
      `${COURSE}:5: passMark 60: nobody can pass, every lesson that is shown has 0 points`,
    );
    expect(await faultsOf(graded('{slug: first, points: 1}', question))).toBe('');
  });

  test('where nothing is asked', async () => {
    const files = { ...graded('first'), ...widget('Hello.') };
    expect(await faultsOf(files)).toBe(
      `${COURSE}:5: passMark 60: nobody can pass, no lesson that has points has a question or an exercise`,
    );
  });
});

describe('what a course sets of a widget', () => {
  const set = (text: string) => withLines(`widgets:\n  groups-dial: ${text}`);
  const line = '::widget{name=groups-dial groups=4 size=224}';

  test('is in its first state wherever it stands, in place of what the lesson writes', async () => {
    const course = await load({ ...widget(line), ...set('{set: {size: 96}, locked: [size, photo]}') });
    expect(course.widgets).toEqual({ 'groups-dial': { set: { size: '96' }, locked: ['size', 'photo'] } });
    expect(textOf(course).widgets[0]!.state).toMatchObject({ size: '96', groups: 4 });
  });

  test('is followed by the numbers of the text, which the author checks without it', async () => {
    const files = widget(`${line}\n\n:value[576]{widget=groups-dial of=params}`);
    expect(await problemsOf(files)).toEqual([]);
    const course = await load({ ...files, ...set('{set: {groups: 8}}') });
    const html = textOf(course).blocks.map((block) => (block.kind === 'html' ? block.html : ''));
    expect(html.join('')).toContain('value="288">288<');
  });

  test('and that a lesson cannot have is a fault of the line, which names the course file', async () => {
    const problems = await problemsOf({
      ...widget('::widget{name=groups-dial groups=4}'),
      ...set('{set: {inChannels: 6, outChannels: 6, groups: 3}}'),
    });
    expect(problems).toEqual([]);
    const [problem] = await problemsOf({
      ...widget('::widget{name=groups-dial groups=16}'),
      ...set('{set: {inChannels: 6, outChannels: 6}}'),
    });
    expect(problem).toMatch(
      new RegExp(
        `^content/lessons/first/en.md:1: groups-dial: with what ${COURSE}:6 sets: groups must divide `,
      ),
    );
  });

  test('a field that is locked cannot be what a prediction asks for at another value', async () => {
    const prediction = {
      ...widget('::widget{name=groups-dial prediction=p}'),
      'content/lessons/first/questions.yaml': `- id: p
  kind: prediction
  ask: {en: a, zh: a}
  widget: groups-dial
  measure: params
  at: {groups: 8}
  explain: {en: a, zh: a}
`,
    };
    expect(await problemsOf({ ...prediction, ...set('{set: {groups: 8}, locked: [groups]}') })).toEqual([]);
    expect(await problemsOf({ ...prediction, ...set('{set: {groups: 4}, locked: [groups]}') })).toEqual([
      `content/lessons/first/questions.yaml:6: groups-dial: ${COURSE}:6 locks groups at 4, but the prediction p needs 8`,
    ]);
  });
});

describe("a teacher's own folder", () => {
  const lesson = (slug: string, more = '') => ({
    [`my/lessons/${slug}/lesson.yaml`]: `title: {en: Own}
question: {en: a}
summary: {en: a}
objectives: [{en: a}]
minutes: 5
${more}`,
    [`my/lessons/${slug}/en.md`]: '![One pixel](pixel.svg)\n\nSee [the first](lesson:first).',
    [`my/lessons/${slug}/pixel.svg`]: pixel,
  });
  const file = (lessons: string) => ({
    'my/course.yaml': `title: {en: Mine}\ndescription: {en: a}\nlanguages: [en]\nlessons: ${lessons}\n`,
  });

  test('shows lessons of its own and of the project, with the files beside them', async () => {
    const root = await writeCourse({ ...lesson('own', 'prerequisites: [first]'), ...file('[own, first]') });
    for (const folder of ['./my', join(root, 'my')]) {
      const course = await loadCourse({ root, course: folder });
      expect(course.name).toBe('my');
      expect(course.lessons.map(({ slug }) => slug)).toEqual(['own', 'first']);
      const { files, prerequisites } = textOf(course);
      expect(files).toEqual([{ path: 'my/lessons/own/pixel.svg', href: '/content/own/pixel.svg' }]);
      expect(prerequisites).toEqual(['first']);
    }
  });

  test('is compiled again when its texts change', async () => {
    const root = await writeCourse({ ...lesson('own'), ...file('[own]') });
    await loadCourse({ root, course: './my' });
    await writeFiles(root, { 'my/lessons/own/en.md': 'New.' });
    const course = await loadCourse({ root, course: './my' });
    expect(textOf(course).blocks).toEqual([{ kind: 'html', html: '<p>New.</p>' }]);
  });

  test('has its mistakes told with its own path', async () => {
    const problems = async (files: Record<string, string>) => {
      const root = await writeCourse(files);
      const error = await loadCourse({ root, course: './my' }).catch((reason) => reason);
      return String(error.message).split('\n');
    };
    expect(await problems({})).toEqual([
      'my/course.yaml:1: there is no such file; npm run course:new -- my makes one',
    ]);
    expect(await problems({ ...lesson('own'), ...file('[owm]') })).toEqual([
      'my/course.yaml:4: unknown lesson: owm; nearest: own; known: first, own',
    ]);
    expect(await problems({ ...lesson('first'), ...file('\n  - first') })).toEqual([
      'my/course.yaml:5: my/lessons/first has the name of content/lessons/first: rename the folder',
    ]);
    expect(
      await problems({ ...lesson('own'), ...file('[own]'), 'my/lessons/own/en.md': 'A.\n\n[b](c.png)' }),
    ).toEqual([expect.stringMatching(/^my\/lessons\/own\/en\.md:3: a link leads to /)]);
  });
});

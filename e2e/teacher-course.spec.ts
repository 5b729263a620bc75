import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, wake } from './course.ts';
import { type Host, serveFolder } from './host.ts';

/** A teacher's own folder, made, changed and built with the commands that a teacher has. */
test.describe.configure({ mode: 'serial' });

const BASE = '/course';
const parent = mkdtempSync(join(tmpdir(), 'teacher-'));
const folder = join(parent, 'my-course');
let host: Host;

const settings = `title: {en: Mine, zh: 我的课}
description: {en: A course., zh: 一门课。}
languages: [en, zh]
lessons:
  - {slug: my-first-lesson, due: 2026-09-30, points: 3}
  - what-convolution-mixes
passMark: 60
base: ${BASE}/
accent: "#ffcc00"
logo: logo.svg
footer: {en: Room 5, zh: 5 号教室}
widgets:
  groups-dial: {set: {size: 96}, locked: [size, photo, kernelSize, groups]}
solutions: hidden
`;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20H0z"/></svg>';

function npm(...args: string[]): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  npm('course:new', '--', folder);
  // The prediction asks for two groups, which is no question where the groups are fixed.
  const lesson = join(folder, 'lessons/my-first-lesson');
  const questions = readFileSync(join(lesson, 'questions.yaml'), 'utf8');
  writeFileSync(join(lesson, 'questions.yaml'), questions.slice(questions.indexOf('- id: which-half')));
  for (const language of ['en', 'zh']) {
    const text = readFileSync(join(lesson, `${language}.md`), 'utf8');
    writeFileSync(join(lesson, `${language}.md`), text.replace(' prediction=half', ''));
  }
  writeFileSync(join(folder, 'course.yaml'), settings);
  writeFileSync(join(folder, 'logo.svg'), logo);
  npm('course:build', '--', folder);
  host = await serveFolder(join(folder, 'dist'), BASE);
});

test.afterAll(() => {
  host?.close();
  rmSync(parent, { recursive: true, force: true });
});

test.use({ baseURL: 'http://127.0.0.1' });

const address = (path: string) => `http://127.0.0.1:${host.port}${BASE}/${path}`;

test('looks as the course file says, can be read, and holds its lessons alone', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address('en/course'));
  await expect(page.getByRole('banner').getByRole('img', { name: 'Mine' })).toBeVisible();
  await expect(page.getByText('Passed with 60% of all 4 points.')).toBeVisible();
  await expect(page.getByText('Due: Wednesday, September 30, 2026')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Room 5');
  await expect(page.locator('ol.lessons > li')).toHaveCount(2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.goto(address('zh/lessons/my-first-lesson/'));
  await expect(page.locator('article header')).toContainText('截止：2026年9月30日星期三');
  await page.close();
});

test('a setting that is fixed stays, whether a control, a word or a link asks', async ({ browser }) => {
  const page = await browser.newPage();
  const sentence = 'Your course fixes this setting.';
  await page.goto(address('en/lessons/my-first-lesson/'));
  const dial = await wake(page, 'groups-dial');
  const slider = dial.getByRole('slider', { name: 'groups' });
  const isFixed = async () => {
    await expect(dial.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(slider).toHaveAttribute('aria-valuetext', /^1,/);
    await expect(slider).toHaveValue('0');
  };
  await expect(slider).toBeDisabled();
  await expect(slider).toHaveAccessibleName(`groups ${sentence}`);
  await dial.getByText('Layer and photo').click();
  await expect(dial.getByRole('radio', { name: 'coffee' })).toBeDisabled();
  await expect(dial.getByRole('textbox', { name: 'kernel size' })).toBeDisabled();
  await expect(dial.getByRole('textbox', { name: 'channels in' })).toBeEnabled();
  await dial.getByRole('textbox', { name: 'stride' }).fill('2');
  await expect(dial.getByRole('alert').filter({ hasText: sentence })).toHaveCount(0);
  await page.getByRole('button', { name: 'two groups' }).click();
  await isFixed();
  await page.goto(address('en/lessons/my-first-lesson/?groups-dial=v1.groups-2'));
  await wake(page, 'groups-dial');
  await isFixed();
  await page.close();
});

/** Words of a question's feedback, and of an exercise's solution and reasons. */
const HIDDEN =
  /follow the order of the channels|按通道的顺序来|there is one place more than there are steps|停的地方比步数多一个/;

test('what is hidden is in no file, and a question says right or wrong without it', async ({ browser }) => {
  const names = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.includes('lessons/what-convolution-mixes/'))).not.toEqual([]);
  expect(names.filter((name) => name.includes('exercises/what-convolution-mixes/index'))).not.toEqual([]);
  expect(names.filter((name) => name.startsWith('data/exercises'))).toEqual([]);
  const texts = names
    .map((name) => join(folder, 'dist', name))
    .filter((path) => /\.(html|json|js)$/.test(path) && statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
  expect(texts.filter((text) => HIDDEN.test(text))).toEqual([]);
  expect(names.filter((name) => /teach\/(answers|plans)/.test(name))).toEqual([]);
  expect(texts.filter((text) => text.includes('data-edition'))).toEqual([]);
  const page = await browser.newPage();
  await page.goto(address('en/exercises/what-convolution-mixes/'));
  const code = page.locator('section.exercise').first();
  await code.scrollIntoViewIfNeeded();
  await page.mouse.move(1, 1);
  await expect(code.getByRole('textbox')).toBeVisible();
  await expect(page.getByText('solution', { exact: false })).toHaveCount(0);
  await page.goto(address('en/lessons/my-first-lesson/'));
  const question = page.locator('#question-which-half');
  await question.scrollIntoViewIfNeeded();
  await page.mouse.move(1, 1);
  await expect(page.locator('astro-island[ssr]', { has: question.locator('form') })).toHaveCount(0);
  await question.getByText('The first half').click();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText(/Right\./);
  await expect(page.locator('.question details')).toHaveCount(0);
  await page.close();
});

test('the teachers’ edition has it all in another folder, and says on every page whom it is for', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  npm('course:build', '--', folder, '--for', 'teachers');
  const edition = join(folder, 'dist-for-teachers');
  const pages = readdirSync(edition, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== 'notebook/frame.html',
  );
  expect(pages.length).toBeGreaterThan(50);
  const textOf = (name: string) => readFileSync(join(edition, name), 'utf8');
  expect(pages.filter((name) => !textOf(name).includes('data-edition="teachers"'))).toEqual([]);
  const answers = (language: string, slug: string) => textOf(`${language}/teach/answers/${slug}/index.html`);
  for (const language of ['en', 'zh']) {
    expect(answers(language, 'my-first-lesson')).toMatch(HIDDEN);
    expect(answers(language, 'what-convolution-mixes')).toMatch(HIDDEN);
  }
  expect(textOf('en/teach/plans/what-convolution-mixes/index.html')).toContain('Listen for');
  // By hand and into the folder that is handed out, it is not built.
  const env = { ...process.env, COURSE: folder, EDITION: 'teachers' };
  const build = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8', env });
  expect(build.status).not.toBe(0);
  expect(build.stdout + build.stderr).toContain('--for teachers');

  const served = await serveFolder(edition, BASE);
  const page = await (await browser.newContext()).newPage();
  for (const language of ['en', 'zh']) {
    await page.goto(
      `http://127.0.0.1:${served.port}${BASE}/${language}/teach/answers/what-convolution-mixes/`,
    );
    await expect(page.getByText(/^(Teachers’ edition|教师版)/)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).exclude('.katex-html').analyze()).violations).toEqual([]);
    }
  }
  await page.close();
  served.close();
});

import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './course.ts';
import {
  answerChoice,
  calls,
  courseIn,
  kept,
  type LmsHost,
  launch,
  openLesson,
  serveLms,
  state,
} from './lms.ts';

interface Kept {
  readonly core?: { readonly lesson_status: string; readonly lesson_location: string; readonly score: Score };
  readonly score?: Score;
  readonly location?: string;
  readonly completion_status?: string;
  readonly suspend_data: string;
  readonly interactions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
type Score = { readonly raw: string };

// Each learning platform is an origin of its own.
const errors: string[] = [];
test.beforeEach(({ page }) => {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(() => expect(errors).toEqual([]));

const wrongCalls = async (page: Page) => (await calls(page)).filter((call) => !call.endsWith(': 0'));
const read = async (page: Page) => (await kept(page)) as unknown as Kept;

for (const version of ['scorm12', 'scorm2004'] as const) {
  test.describe(version, () => {
    let host: LmsHost;
    test.beforeEach(async () => {
      host = await serveLms(version);
    });
    test.afterEach(() => host.close());
    test('answers are committed at once, in words, with the score; place and work come back from the LMS alone', async ({
      page,
      browser,
    }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      const course = await openLesson(shell);
      await answerChoice(page, course, 1);
      await expect(course.locator('#question-right-end')).toContainText('Not that one.');
      await answerChoice(page, course, 0);
      await expect(course.locator('#question-right-end')).toContainText('Right.');
      await expect(state(shell)).toHaveAttribute('data-recording', 'recorded');
      const first = await read(page);
      const given = Object.values(first.interactions);
      const words = given.map((each) => each.student_response ?? each.learner_response);
      expect(words[0]).not.toBe(words[1]);
      expect(words[1]).toContain('Depthwise, with a depth multiplier of 4');
      expect(given.map(({ result }) => result)).toEqual([
        version === 'scorm12' ? 'wrong' : 'incorrect',
        'correct',
      ]);
      if (version === 'scorm2004')
        expect(given[0]!.description).toMatch(/^\{lang=en\}A layer has 8 channels/);
      const { raw } = (first.core?.score ?? first.score)!;
      expect(Number(raw)).toBeGreaterThan(0);
      expect(raw).toMatch(/^\d+(\.\d+)?$/);
      expect(first.core?.lesson_status ?? first.completion_status).toBe('incomplete');
      expect(first.suspend_data.length).toBeLessThanOrEqual(4096);
      expect(first.core?.lesson_location ?? first.location).toMatch(
        /^en\/lessons\/the-groups-dial\/index\.html#/,
      );
      expect(await wrongCalls(page)).toEqual([]);
      expect((await calls(page)).filter((call) => call.startsWith('Initialize'))).toHaveLength(1);

      const elsewhere = await (await browser.newContext()).newPage();
      const again = await launch(elsewhere, host, version, { learner: 'ann', data: { cmi: strip(first) } });
      const resumed = courseIn(again);
      await expect(resumed.locator('[data-lesson="the-groups-dial"]')).toBeVisible();
      const question = resumed.locator('#question-right-end');
      await question.scrollIntoViewIfNeeded();
      await elsewhere.mouse.move(300, 300);
      await expect(question).toContainText('Right.');
      expect(await wrongCalls(elsewhere)).toEqual([]);
      await elsewhere.context().close();
    });

    test('a second learner on the same browser sees nothing of the first', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      await answerChoice(page, await openLesson(shell));
      await expect(state(shell)).toHaveAttribute('data-recording', 'recorded');
      const other = await launch(page, host, version, { learner: 'ben' });
      const course = await openLesson(other);
      const question = course.locator('#question-right-end');
      await question.scrollIntoViewIfNeeded();
      await page.mouse.move(300, 300);
      await expect(question.locator('astro-island[ssr]')).toHaveCount(0);
      await expect(question).not.toContainText('Right.');
      await expect(state(other)).toHaveAttribute('data-recording', 'recorded');
      expect((await read(page)).suspend_data).toBe('1;');
      expect(Object.values((await read(page)).interactions)).toEqual([]);
    });

    test('a commit that fails is said, a second try records, and nothing is lost', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      const course = await openLesson(shell);
      const commit = version === 'scorm12' ? 'LMSCommit' : 'Commit';
      await page.evaluate((name) => {
        const { runtime } = window as unknown as { runtime: Record<string, unknown> };
        Object.assign(window, { works: runtime[name] });
        runtime[name] = () => 'false';
      }, commit);
      await answerChoice(page, course);
      await expect(state(shell)).toHaveAttribute('data-recording', 'refused');
      await expect(state(shell)).toContainText('Not recorded');
      await page.evaluate((name) => {
        const view = window as unknown as { runtime: Record<string, unknown>; works: unknown };
        view.runtime[name] = view.works;
      }, commit);
      await shell.getByRole('button', { name: 'Try again' }).click();
      await expect(state(shell)).toHaveAttribute('data-recording', 'recorded');
      expect(Object.values((await read(page)).interactions)).toHaveLength(1);
    });

    test('a session that has ended is said, and the work can be saved as a file', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      const course = await openLesson(shell);
      await page.evaluate((name) => {
        const { runtime } = window as unknown as { runtime: Record<string, () => string> };
        const prefix = name === 'scorm12' ? 'LMS' : '';
        runtime[`${prefix}SetValue`] = () => 'false';
        runtime[`${prefix}GetLastError`] = () => (name === 'scorm12' ? '301' : '133');
      }, version);
      await answerChoice(page, course);
      await expect(state(shell)).toContainText('the session has ended');
      await shell.getByRole('button', { name: 'Save what you did as a file' }).click();
      await expect(course.locator('[data-progress-page]')).toContainText('Answers');
    });

    test('leaving the page ends the session', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      await openLesson(shell);
      await page.evaluate(() => document.querySelector('iframe')!.remove());
      const last = (await calls(page)).at(-1);
      expect(last).toMatch(version === 'scorm12' ? /^Finish .*: 0$/ : /^Terminate .*: 0$/);
    });

    test('data of a newer version are said, and never written over', async ({ page }) => {
      const data = { cmi: { suspend_data: '9;from the future' } };
      const shell = await launch(page, host, version, { learner: 'ann', data });
      await answerChoice(page, await openLesson(shell));
      await expect(state(shell)).toContainText('a newer version of this course');
      expect((await read(page)).suspend_data).toBe('9;from the future');
    });

    test('who only looks is told so, and nothing is recorded', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann', mode: 'review' });
      await answerChoice(page, await openLesson(shell));
      await expect(state(shell)).toContainText('nothing is recorded');
      expect((await calls(page)).filter((call) => call.startsWith('SetValue'))).toEqual([]);
    });
  });
}

/** Without what a runtime sets itself. */
function strip({ core, suspend_data, location }: Kept): unknown {
  if (!core) return { suspend_data, location };
  const { lesson_location, lesson_status, score } = core;
  return { suspend_data, core: { lesson_location, lesson_status, score: { raw: score.raw } } };
}

test.describe('without a learning platform', () => {
  for (const [language, said] of [
    ['en', 'there is no learning platform here'],
    ['zh', '找不到学习平台'],
  ] as const) {
    test(`the page says that nothing is recorded, and is free of axe violations: ${language}`, async ({
      page,
    }) => {
      const host = await serveLms('scorm12');
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(`${host.address}${language}/lms/index.html?page=/${language}/about/index.html`);
      await expect(page.getByRole('status')).toContainText(said);
      await expect(page.frameLocator('iframe').locator('h1').first()).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await host.close();
    });
  }

  test('a lesson opened by itself goes into the frame, and its site is left as it is', async ({ page }) => {
    const host = await serveLms('scorm2004');
    await page.goto(`${host.address}en/lessons/the-groups-dial/index.html`);
    await expect(page).toHaveURL(/\/en\/lms\/index\.html\?page=/);
    await expect(page.frameLocator('iframe').locator('[data-lesson="the-groups-dial"]')).toBeVisible();
    await host.close();
  });
});

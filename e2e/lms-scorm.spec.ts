import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './course.ts';
import {
  answerChoice,
  answerTyped,
  calls,
  courseIn,
  kept,
  launch,
  openLesson,
  type Platform,
  serveLms,
  state,
  wakeQuestion,
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

// Each learning platform is an origin of its own, with a real package on it.
const errors: string[] = [];
test.beforeEach(({ page }) => {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(() => expect(errors).toEqual([]));

const wrongCalls = async (page: Page) => (await calls(page)).filter((call) => !call.endsWith(': 0'));
const read = async (page: Page) => (await kept(page)) as unknown as Kept;

for (const version of ['scorm12', 'scorm2004'] as const) {
  for (const scope of ['course', 'lesson'] as const) {
    test(`${version}, a package of the ${scope}: answers are committed at once, in words, with the score; place and work come back from the LMS alone`, async ({
      page,
      browser,
    }) => {
      const host = await serveLms(version, scope);
      const shell = await launch(page, host, version, { learner: 'ann' });
      await expect(courseIn(shell).locator('[data-lesson]')).toHaveCount(scope === 'lesson' ? 1 : 0);
      const course = await openLesson(shell);
      await answerChoice(course, 1);
      await expect(course.locator('#question-right-end')).toContainText('Not that one.');
      await answerChoice(course, 0);
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
      expect((await calls(page)).filter((call) => call.startsWith('Initialize'))).toHaveLength(1);
      await page.evaluate(() => document.querySelector('iframe')!.remove());
      expect((await calls(page)).at(-1)).toMatch(
        version === 'scorm12' ? /^Finish .*: 0$/ : /^Terminate .*: 0$/,
      );
      expect(await wrongCalls(page)).toEqual([]);
      const last = await read(page);

      const elsewhere = await (await browser.newContext()).newPage();
      const again = await launch(elsewhere, host, version, { learner: 'ann', data: { cmi: strip(last) } });
      await expect(courseIn(again).locator('[data-lesson="the-groups-dial"]')).toBeVisible();
      await expect(await wakeQuestion(courseIn(again))).toContainText('Right.');
      expect(await wrongCalls(elsewhere)).toEqual([]);
      expect(host.missing).toEqual([]);
      await elsewhere.context().close();
      host.close();
    });
  }

  test.describe(version, () => {
    let host: Platform;
    test.beforeEach(async () => {
      host = await serveLms(version);
    });
    test.afterEach(() => host.close());

    test('a second learner on the same browser sees nothing of the first', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann' });
      await answerChoice(await openLesson(shell));
      await expect(state(shell)).toHaveAttribute('data-recording', 'recorded');
      const other = await launch(page, host, version, { learner: 'ben' });
      const course = await openLesson(other);
      await expect(await wakeQuestion(course)).not.toContainText('Right.');
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
      await answerChoice(course);
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
      await answerChoice(course);
      await expect(state(shell)).toContainText('the session has ended');
      await shell.getByRole('button', { name: 'Save what you did as a file' }).click();
      await expect(course.locator('[data-progress-page]')).toContainText('Answers');
    });

    const language = version === 'scorm12' ? 'en' : 'zh';
    test(`a frame that is loaded again finds no session: it says so, the work stays, and is recorded at the next launch (${language})`, async ({
      page,
    }) => {
      const [ended, kept, right] =
        language === 'en'
          ? ['the session has ended', 'this browser keeps what you do', 'Right.']
          : ['这次学习已经结束', '你做的都存在这个浏览器里', '答对了。'];
      const shell = await launch(page, host, version, { learner: 'ann' });
      await answerChoice(await openLesson(shell, language));
      await expect(state(shell)).toHaveAttribute('data-recording', 'recorded');
      await shell.locator('html').evaluate(({ ownerDocument }) => ownerDocument.location.reload());
      await expect(state(shell)).toHaveAttribute('data-recording', 'refused');
      await expect(state(shell)).toContainText(ended);
      await expect(state(shell)).toContainText(kept, { ignoreCase: true });
      await expect(courseIn(shell).locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      await expect(await wakeQuestion(courseIn(shell))).toContainText(right);
      await answerTyped(courseIn(shell));
      const before = await read(page);
      expect(Object.values(before.interactions)).toHaveLength(1);

      const again = await launch(page, host, version, { learner: 'ann', data: { cmi: strip(before) } });
      await expect(state(again)).toHaveAttribute('data-recording', 'recorded');
      await expect.poll(async () => Object.values((await read(page)).interactions).length).toBe(1);
      await expect(await wakeQuestion(courseIn(again), 'params-with-groups')).toContainText('1');
    });

    test('data of a newer version are said, and never written over', async ({ page }) => {
      const data = { cmi: { suspend_data: '9;from the future' } };
      const shell = await launch(page, host, version, { learner: 'ann', data });
      await answerChoice(await openLesson(shell));
      await expect(state(shell)).toContainText('a newer version of this course');
      expect((await read(page)).suspend_data).toBe('9;from the future');
    });

    test('who only looks is told so, and nothing is recorded', async ({ page }) => {
      const shell = await launch(page, host, version, { learner: 'ann', mode: 'review' });
      await answerChoice(await openLesson(shell));
      await expect(state(shell)).toContainText('nothing is recorded');
      expect((await calls(page)).filter((call) => call.startsWith('SetValue'))).toEqual([]);
    });
  });
}

/** What an LMS gives back, without what a runtime sets itself. */
function strip({ core, suspend_data, location }: Kept): unknown {
  if (!core) return { suspend_data, location };
  const { lesson_location, lesson_status, score } = core;
  return { suspend_data, core: { lesson_location, lesson_status, score: { raw: score.raw } } };
}

test.describe('without a learning platform', () => {
  for (const [language, said, title] of [
    ['en', 'there is no learning platform here', 'Glossary'],
    ['zh', '找不到学习平台', '术语表'],
  ] as const) {
    test(`a page opened by itself goes into the frame, and what is around it says that nothing is recorded, free of axe violations: ${language}`, async ({
      page,
    }) => {
      const host = await serveLms('scorm12');
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(`${host.content}${language}/glossary/index.html`);
      await expect(page).toHaveURL(/\/lms\/index\.html\?page=/);
      await expect(page.frameLocator('iframe').locator('h1').first()).toHaveText(title);
      await expect(page.getByRole('status')).toContainText(said);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(host.missing).toEqual([]);
      host.close();
    });
  }
});

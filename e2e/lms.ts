import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './course.ts';
import { LESSON, launchOf, type Scope, unpack } from './exported.ts';
import { type LmsHost, serveAsLms } from './lms-host.ts';

export type ScormVersion = 'scorm12' | 'scorm2004';

/** A learning platform with one package of the course in it. */
export interface Platform extends LmsHost {
  /** The address that it opens, as the package's manifest says. */
  readonly launch: string;
}

export async function serveLms(format: ScormVersion | 'cmi5', scope: Scope = 'lesson'): Promise<Platform> {
  const files = unpack(format, scope);
  const host = await serveAsLms(files);
  return { ...host, launch: host.content + launchOf(files) };
}

export interface Launch {
  readonly learner: string;
  /** What an earlier session left, as the runtime gives it. */
  readonly data?: unknown;
  /** Left out: the course is looked at. */
  readonly mode?: string;
}

/** Opens the page of the learning platform with a runtime, and in its frame the course. */
export async function launch(
  page: Page,
  host: Platform,
  version: ScormVersion,
  { learner, data, mode }: Launch,
): Promise<FrameLocator> {
  await page.goto(host.player());
  await page.addScriptTag({ url: host.runtime(version) });
  await page.evaluate(
    ([name, who, kept, how, address]) => {
      const view = window as unknown as Record<string, unknown>;
      const Runtime = view[name === 'scorm12' ? 'Scorm12API' : 'Scorm2004API'] as new (
        settings: object,
      ) => Record<string, (...values: unknown[]) => unknown>;
      const api = new Runtime({ autocommit: false, logLevel: 5 });
      const learnerData =
        name === 'scorm12'
          ? { core: { student_id: who, ...(how ? { lesson_mode: how } : {}) } }
          : { learner_id: who, ...(how ? { mode: how } : {}) };
      if (kept) api.loadFromJSON!(kept, '');
      api.loadFromJSON!(learnerData, 'cmi');
      const calls: string[] = [];
      const prefix = name === 'scorm12' ? 'LMS' : '';
      for (const call of ['Initialize', 'SetValue', 'Commit', name === 'scorm12' ? 'Finish' : 'Terminate']) {
        const own = api[`${prefix}${call}`]!.bind(api);
        api[`${prefix}${call}`] = (...values) => {
          const answer = own(...values);
          const error = String(api[`${prefix}GetLastError`]!());
          calls.push(`${call} ${values.join(' ').slice(0, 60)}: ${error}`);
          return answer;
        };
      }
      view[name === 'scorm12' ? 'API' : 'API_1484_11'] = api;
      Object.assign(view, { calls, runtime: api });
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.title = 'course';
      frame.style.cssText = 'width: 1200px; height: 680px';
      document.body.append(frame);
    },
    [version, learner, data, mode, host.launch] as const,
  );
  return page.frameLocator('iframe');
}

/** The course within the page around it. */
export const courseIn = (shell: FrameLocator): FrameLocator => shell.frameLocator('iframe');

export const state = (shell: FrameLocator) => shell.locator('[data-recording]');

/** Every call to the runtime with the number of its error. */
export const calls = (page: Page) =>
  page.evaluate(() => (window as unknown as { calls: readonly string[] }).calls);

/** All that the learning platform keeps. */
export const kept = (page: Page) =>
  page.evaluate(
    () =>
      (
        window as unknown as { runtime: { renderCMIToJSONObject(): { cmi: Record<string, unknown> } } }
      ).runtime.renderCMIToJSONObject().cmi,
  );

/** Turns the frame to the lesson that has packages of its own, where it is not there already. */
export async function openLesson(shell: FrameLocator, language = 'en'): Promise<FrameLocator> {
  const course = courseIn(shell);
  await expect(course.locator('h1').first()).toBeVisible();
  const isElsewhere = await course.locator('body').evaluate((body, to) => {
    const { location } = body.ownerDocument;
    const path = location.pathname.replace(/\/(en|zh)\/.*/, `/${to}`);
    if (path !== location.pathname) location.assign(path);
    return path !== location.pathname;
  }, `${language}/lessons/${LESSON}/index.html`);
  if (isElsewhere) await expect(course.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  await expect(course.locator(`[data-lesson="${LESSON}"]`)).toBeVisible();
  return course;
}

/** Brings a question into view and waits until it answers. */
export async function wakeQuestion(course: FrameLocator, id = 'right-end'): Promise<Locator> {
  const question = course.locator(`#question-${id}`);
  await question.hover({ position: { x: 3, y: 3 } });
  await expect(question.locator('astro-island[ssr]')).toHaveCount(0);
  return question;
}

/** Answers the fixed question of that lesson. */
export async function answerChoice(course: FrameLocator, choice = 0): Promise<void> {
  const question = await wakeQuestion(course);
  const again = question.getByRole('button', { name: /^(Try again|再试)/ });
  if ((await again.count()) > 0) await again.click();
  await question.getByRole('radio').nth(choice).check();
  await question.getByRole('button', { name: /^(Check|检查)/ }).click();
}

/** Answers a question with fresh numbers, wrongly. */
export async function answerTyped(course: FrameLocator): Promise<void> {
  const question = await wakeQuestion(course, 'params-with-groups');
  await question.getByRole('textbox').fill('1');
  await question.getByRole('button', { name: /^(Check|检查)/ }).click();
}

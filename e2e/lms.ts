import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './course.ts';

const site = fileURLToPath(new URL('../dist', import.meta.url));
const runtimes = fileURLToPath(new URL('../node_modules/scorm-again/dist/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export type ScormVersion = 'scorm12' | 'scorm2004';

/** Answers a request itself, or leaves it to the course. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface LmsHost {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * A learning platform: the built site with the marks of a package in its pages, the runtime that is asked for, and a page
 * `lms.html` that holds both. A folder's page has to be named.
 */
export async function serveLms(format: ScormVersion | 'cmi5', handle?: Handler): Promise<LmsHost> {
  const marks = `<meta name="decoupled:package" content="${format}">`;
  const server = createServer(async (request, response) => {
    if (await handle?.(request, response)) return;
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname).slice(1);
    const send = (body: string | Buffer) => {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(body);
    };
    try {
      if (path === 'lms.html') send('<!doctype html><html lang="en"><title>LMS</title><body></body></html>');
      else if (path === 'runtime.js') send(await readFile(join(runtimes, `${format}.js`)));
      else if (extname(path) === '.html') {
        send((await readFile(join(site, path), 'utf8')).replace('<head>', `<head>${marks}`));
      } else send(await readFile(join(site, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
  { address }: LmsHost,
  version: ScormVersion,
  { learner, data, mode }: Launch,
): Promise<FrameLocator> {
  await page.goto(`${address}lms.html`);
  await page.addScriptTag({ url: `${address}runtime.js` });
  await page.evaluate(
    ([name, who, kept, how]) => {
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
      frame.src = 'en/lms/index.html';
      frame.title = 'course';
      frame.style.cssText = 'width: 1200px; height: 680px';
      document.body.append(frame);
    },
    [version, learner, data, mode] as const,
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

export const path = 'lessons/the-groups-dial/index.html';

/** Turns the frame to the lesson of the dial. */
export async function openLesson(shell: FrameLocator, language = 'en'): Promise<FrameLocator> {
  const course = courseIn(shell);
  await expect(course.locator('h1').first()).toBeVisible();
  await course.locator('body').evaluate((body, to) => {
    const { pathname } = body.ownerDocument.location;
    body.ownerDocument.location.assign(pathname.replace(/\/(en|zh)\/.*/, `/${to}`));
  }, `${language}/${path}`);
  await expect(course.locator('[data-lesson="the-groups-dial"]')).toBeVisible();
  return course;
}

/** Answers the fixed question of that lesson. */
export async function answerChoice(page: Page, course: FrameLocator, choice = 0): Promise<void> {
  const question = course.locator('#question-right-end');
  await question.scrollIntoViewIfNeeded();
  await page.mouse.move(300, 300);
  await page.mouse.move(301, 301);
  await expect(question.locator('astro-island[ssr]')).toHaveCount(0);
  const again = question.getByRole('button', { name: /^(Try again|再试)/ });
  if ((await again.count()) > 0) await again.click();
  await question.getByRole('radio').nth(choice).check();
  await question.getByRole('button', { name: /^(Check|检查)/ }).click();
}

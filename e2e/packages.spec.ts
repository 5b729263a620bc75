import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { findViolations, lessons } from './course.ts';
import { type Files, LESSON, unpack } from './exported.ts';
import { type LmsHost, serveAsLms } from './lms-host.ts';

/**
 * The course as packages on a host that treats them as Moodle does. What is walked is the package that talks to no
 * platform: the others have the same pages in it.
 */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let scorm: Files;
let web: Files;
let lesson: Files;
let host: LmsHost;

test.beforeAll(async () => {
  scorm = unpack('scorm12', 'course');
  web = unpack('web', 'course');
  lesson = unpack('web', 'lesson');
  host = await serveAsLms(web);
});

test.afterAll(() => host?.close());

/** Fails where a request leaves the package or finds nothing, or a script complains. */
function watch(page: Page, { content, origin, missing }: LmsHost): () => void {
  const strayed: string[] = [];
  const errors: string[] = [];
  const before = missing.length;
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && !url.startsWith(content) && !url.startsWith(`${origin}/mod/`))
      strayed.push(url);
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return () => {
    expect(
      strayed.filter((url) => !url.endsWith('/favicon.ico')),
      'requests that left the package',
    ).toEqual([]);
    expect(missing.slice(before), 'files that are not there').toEqual([]);
    expect(errors, 'errors in the console').toEqual([]);
  };
}

/** Links of a page that lead to nothing in the package. */
async function findDeadLinks(page: Page, content: string, files: Files): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href')!, (link as HTMLAnchorElement).href] as const),
    );
  return links.flatMap(([written, link]) => {
    const isInside = link.startsWith(content);
    const isDead = isInside
      ? !files.has(decodeURIComponent(link.slice(content.length).replace(/[?#].*$/, '')))
      : link.startsWith(new URL(content).origin);
    return written === '' || isDead ? [link] : [];
  });
}

const pagesOf = (files: Files) =>
  [...files.keys()].filter((path) => path.endsWith('.html') && !path.startsWith('notebook/'));

/** Opens every page, wakes what is in view, and looks at all its links. */
async function walk(page: Page, at: LmsHost, files: Files): Promise<void> {
  const check = watch(page, at);
  for (const path of pagesOf(files)) {
    await page.goto(at.content + path, { waitUntil: 'load' });
    await page.mouse.move(2, 2);
    await expect(page.locator('body')).not.toBeEmpty();
    expect(await findDeadLinks(page, at.content, files), path).toEqual([]);
  }
  await page.waitForLoadState('networkidle');
  check();
}

test('no file of a package names a place of the host it was built for', () => {
  for (const files of [scorm, web, lesson]) {
    expect(
      [...files.keys()].filter((path) => /\.mjs$|service-worker|offline|(^|\/)teach\//.test(path)),
    ).toEqual([]);
    for (const [path, bytes] of files) {
      if (!/\.(html|js|css|json|svg|xml|md)$/.test(path)) continue;
      const text = Buffer.from(bytes).toString();
      expect(text.includes('decoupled-base'), path).toBe(false);
      if (path.endsWith('.html'))
        expect(text.match(/ (href|src|[\w-]+-url|data-index)="\/[^"]*"/g), path).toBeNull();
      if (/\.(html|css)$/.test(path)) expect(text.match(/url\(["']?\/[^)]*\)/g), path).toBeNull();
    }
  }
});

test('a manifest names all files of its package, and the page that opens', () => {
  const manifest = Buffer.from(scorm.get('imsmanifest.xml')!).toString();
  const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href!));
  expect(named.sort()).toEqual([...scorm.keys()].filter((path) => path !== 'imsmanifest.xml').sort());
  expect(scorm.has(/<resource [^>]* href="([^"?]*)/.exec(manifest)![1]!)).toBe(true);
});

test('every page of the course opens in a learning platform, with all its files and links', async ({
  page,
}) => {
  expect(pagesOf(web).filter((path) => path.includes('/lessons/'))).toHaveLength(2 * lessons.length);
  await walk(page, host, web);
});

async function openPlayer(page: Page, launch: string): Promise<Frame> {
  await page.goto(host.player(launch));
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  await frame!.waitForLoadState();
  return frame!;
}

async function wakeIn(frame: Frame, selector: string) {
  const part = frame.locator(selector);
  await part.hover({ position: { x: 3, y: 3 } });
  await expect(frame.locator('astro-island[ssr]', { has: part })).toHaveCount(0);
  return part;
}

test('in the frame of a platform a widget moves, a cell runs, languages change, search finds', async ({
  page,
}) => {
  const check = watch(page, host);
  const frame = await openPlayer(page, `en/lessons/${LESSON}/index.html`);
  const dial = await wakeIn(frame, '#widget-groups-dial');
  const slider = dial.getByRole('slider', { name: 'groups' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^16,/);
  const cell = await wakeIn(frame, '[id="cell.cost"]');
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.getByRole('group', { name: /^Output of cell/ })).toBeVisible({ timeout: 30_000 });
  await frame.getByRole('button', { name: 'Search' }).click();
  await frame.getByRole('searchbox').fill('Fashion-MNIST');
  const found = frame.getByRole('dialog').getByRole('listitem').getByRole('link').first();
  await expect(found).toHaveAttribute('href', /index\.html/);
  await found.click();
  await expect(frame.locator('h1')).toBeVisible();
  await frame.getByRole('link', { name: '中文' }).click();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  check();
});

test('in the frame of a platform the lab trains', async ({ page }) => {
  const check = watch(page, host);
  const query = 'v1.data-coupled.form-stack.depth-1.width-4.rate-200.batch-128.epochs-1';
  const frame = await openPlayer(page, `en/lessons/train-it/index.html?training-lab=${query}`);
  const lab = await wakeIn(frame, '#widget-training-lab');
  await lab.getByRole('button', { name: 'Train both', exact: true }).click();
  await expect(lab.getByText('Both are trained.')).toBeVisible({ timeout: 90_000 });
  check();
});

test('a package of one lesson is small, and leads nowhere that it does not have', async ({ page }) => {
  const bytes = [...lesson.values()].reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeLessThan(12e6);
  const alone = await serveAsLms(lesson);
  try {
    await walk(page, alone, lesson);
    await page.goto(`${alone.content}en/lessons/${LESSON}/index.html`);
    await expect(page.getByRole('navigation', { name: 'Lessons before and after' })).toHaveCount(0);
    await expect(page.locator('meta[name="decoupled:package-lesson"]')).toHaveAttribute('content', LESSON);
    await expect(page.getByText(/^Lesson \d+ of \d+$/)).toHaveCount(0);
    const question = page.locator('#question-right-end');
    await question.hover({ position: { x: 3, y: 3 } });
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question).toContainText('Right.');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('Xception');
    const found = page.getByRole('dialog').getByRole('listitem');
    await expect(found.filter({ hasText: 'The groups dial' }).first()).toBeVisible();
    const titles = await found.getByRole('link').evaluateAll((all) => all.map((link) => link.textContent));
    expect(new Set(titles).size).toBe(titles.length);
    expect(await findDeadLinks(page, alone.content, lesson)).toEqual([]);
    await page.goto(`${alone.content}en/progress/index.html`);
    const progress = page.locator('[data-progress-page]');
    await expect(progress.locator('table').first().getByRole('rowheader')).toHaveText('The groups dial');
    expect(await findDeadLinks(page, alone.content, lesson)).toEqual([]);
    await progress.getByRole('button', { name: 'Save your result' }).click();
    await progress.getByText('The whole file').click();
    const file = JSON.parse((await progress.getByRole('region', { name: 'The whole file' }).textContent())!);
    expect(file.lessons.map(({ slug }: { readonly slug: string }) => slug)).toEqual([LESSON]);
  } finally {
    alone.close();
  }
});

test('unpacked and opened by a double click it reads, and says what a browser forbids there', async ({
  page,
}) => {
  const notice = page.locator('body > p[role=note]');
  const place = mkdtempSync(join(tmpdir(), 'web package (1) '));
  try {
    for (const [path, bytes] of web) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
    await page.goto(pathToFileURL(join(place, 'START.html')).href);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the course' }).click();
    await expect(notice).toContainText('opened as a file');
    await page.goto(pathToFileURL(join(place, `en/lessons/${LESSON}/index.html`)).href);
    await expect(notice).toBeVisible();
    await expect(page.locator('#widget-groups-dial svg').first()).toBeVisible();
    await expect(page.locator('.katex-html').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('Source Serif');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(notice).toContainText('直接从文件打开');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  const served = await serveAsLms(web);
  try {
    await page.goto(`${served.content}en/index.html`);
    await expect(notice).toBeHidden();
  } finally {
    served.close();
  }
});

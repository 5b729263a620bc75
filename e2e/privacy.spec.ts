import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { deviceKeeps, type KeptWhere, keptNames } from '../components/site/privacy/device-keeps.ts';
import { editorOf, runButton, typeInto, wakeCell } from './cells.ts';
import { expect, giveSign, test, wake } from './course.ts';
import { keptRow, PROGRESS_LESSON, wakeQuestion } from './progress.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** What this context asks of the network, and what of it would carry something away. */
function watchNetwork(context: BrowserContext, page: Page, home: string): string[] {
  const carried: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    if (url.origin !== home) carried.push(`foreign: ${url}`);
    if (request.method() !== 'GET' || request.postDataBuffer()) carried.push(`${request.method()} ${url}`);
    if (request.resourceType() === 'ping') carried.push(`beacon: ${url}`);
  });
  page.on('websocket', (socket) => carried.push(`socket: ${socket.url()}`));
  return carried;
}

/** Names of all that the browser keeps for the page's origin. */
const keptBy = (page: Page): Promise<Record<KeptWhere, string[]>> =>
  page.evaluate(async () => ({
    database: (await indexedDB.databases()).map(({ name }) => name!).sort(),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    cache: (await caches.keys()).map((name) => name.slice(0, 'decoupled '.length)),
  }));

const listed = Object.fromEntries(
  (['database', 'local', 'session', 'cache'] as const).map((where) => [where, keptNames(where).sort()]),
);

async function useWidely(page: Page, site: SiteServer): Promise<void> {
  await page.goto(`${site.address}en/offline/`);
  await page.getByRole('button', { name: 'Keep what I open' }).click();
  await expect(page.getByRole('button', { name: /^Keep the whole course/ })).toBeVisible();

  await page.goto(`${site.address}en/${PROGRESS_LESSON}`);
  const dial = await wake(page, 'groups-dial');
  await dial.getByLabel('Your guess').fill('144');
  await dial.getByRole('button', { name: 'Keep my guess' }).click();
  await dial.getByText('Layer and photo').click();
  const photo = sharp({ create: { width: 60, height: 60, channels: 3, background: 'teal' } });
  const buffer = await photo.png().toBuffer();
  await dial.locator('input[type="file"]').setInputFiles({ name: 'own.png', mimeType: '', buffer });
  await expect(dial).toContainText('your own');

  await page.goto(`${site.address}en/${PROGRESS_LESSON}`);
  const cell = await wakeCell(page, 'cost');
  await cell.locator('pre').click();
  await typeInto(page, cell, 'table([{ mine: 1 }])');
  await runButton(cell).click();
  await expect(cell).toContainText('mine');
  const question = await wakeQuestion(page, 'right-end');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Right.');

  await page.goto(`${site.address}en/exercises/counting-the-cost/`);
  const exercise = page.locator('#count-params');
  await giveSign(page);
  await expect(editorOf(exercise)).toBeVisible();
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.locator('.result [role=status]')).toContainText('does not agree');

  const small = 'v1.data-coupled.form-stack.depth-1.width-4.rate-200.batch-128.epochs-1';
  await page.goto(`${site.address}en/lessons/train-it/?training-lab=${small}`);
  const lab = await wake(page, 'training-lab');
  await lab.getByRole('button', { name: 'Train both', exact: true }).click();
  await expect(lab.getByText('Both are trained.')).toBeVisible({ timeout: 60_000 });

  await page.goto(`${site.address}en/slides/the-groups-dial/notes/`);
  const slides = await page.context().newPage();
  await slides.goto(`${site.address}en/slides/the-groups-dial/`);
  await expect(page.locator('[data-elapsed]')).toHaveText(/^0:0[1-9]/);
  await slides.close();

  await page.goto(`${site.address}en/progress/`);
  await expect(keptRow(page, 'Guesses').getByRole('cell').first()).toHaveText('1');
  for (const name of [/^Colours/, /^(Text size|Size of text)/]) {
    await page.getByRole('banner').getByRole('button', { name }).click();
  }

  // A newer version of the course appears.
  const worker = await (await fetch(`${site.address}service-worker.js`)).text();
  site.changed.set('service-worker.js', worker.replace(/VERSION = '[^']*'/, "VERSION = 'next'"));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.locator('#new-version')).toBeVisible();

  site.cut = true;
  await page.goto(`${site.address}en/${PROGRESS_LESSON}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The groups dial');
  site.cut = false;
}

test('a reader who uses everything sends nothing and leaves what the page says, which erasing takes away', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const site = await serveSite();
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    const carried = watchNetwork(context, page, new URL(site.address).origin);
    await useWidely(page, site);
    expect(carried).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const kept = await keptBy(page);
    expect({ ...kept, cache: [...new Set(kept.cache)] }).toEqual(listed);

    await page.goto(`${site.address}en/privacy/`);
    const shown = page.locator('[data-kept]');
    expect(await shown.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-kept')))).toEqual(
      deviceKeeps.map(({ where, name }) => `${where} ${name}`),
    );
    for (const { where, name } of deviceKeeps)
      await expect(page.locator(`[data-kept="${where} ${name}"] code`)).toHaveText(name.trim());
    await page.getByRole('button', { name: 'Erase everything on this device' }).click();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await expect(page.getByText(/^Erased\./)).toBeVisible();
    expect(await keptBy(page)).toEqual({ database: [], local: [], session: [], cache: [] });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(carried).toEqual([]);

    await page.goto(`${site.address}en/progress/`);
    await expect(page.getByText(/^Nothing yet/)).toBeVisible();
  } finally {
    await context.close();
    await site.close();
  }
});

test('another tab of the course lets go of what is erased', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(`en/${PROGRESS_LESSON}`);
  const question = await wakeQuestion(other, 'right-end');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Right.');
  await page.goto('en/progress/');
  await expect(keptRow(page, 'Answers').getByRole('cell').first()).toHaveText('1');
  await page.goto('en/privacy/');
  await page.getByRole('button', { name: 'Erase everything on this device' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText(/^Erased\./)).toBeVisible();
});

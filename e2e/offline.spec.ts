import { readFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { findViolations, wake } from './course.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const test = base.extend<{ site: SiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  site: async ({}, use) => {
    const site = await serveSite();
    await use(site);
    await site.close();
  },
});

async function switchOn(page: Page, site: SiteServer, language = 'en'): Promise<void> {
  await page.goto(`${site.address}${language}/offline/`);
  await page.getByRole('button', { name: /^(Keep what I open|把我打开的页面存下来)$/ }).click();
  await expect(page.getByRole('button', { name: /^(Keep the whole course|存下整门课)/ })).toBeVisible();
}

/** Of what a page needs, the files that are not kept yet. */
const missing = (page: Page, path: string) =>
  page.evaluate(async (file) => {
    const { pages } = (await (await fetch('/offline.json')).json()) as { pages: Record<string, string[]> };
    const kept = await Promise.all(
      pages[file]!.map(async (name) => ((await caches.match(`/${name}`)) ? [] : [name])),
    );
    return kept.flat();
  }, path);

const worker = (site: SiteServer, version: string) =>
  readFile(new URL('../dist/service-worker.js', import.meta.url), 'utf8').then((text) =>
    site.changed.set('service-worker.js', text.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`)),
  );

test('a preview on this machine keeps nothing that nobody asked for', async ({ page, site }) => {
  await page.goto(`${site.address}en/`);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(`${site.address}en/offline/`);
  await expect(page.getByText('Nothing is kept yet')).toBeVisible();
});

test('row 28: a lesson that was opened works without a network, and others say that they are not there', async ({
  page,
  site,
}) => {
  await switchOn(page, site);
  await page.goto(`${site.address}en/lessons/the-groups-dial/`);
  await expect.poll(() => missing(page, 'en/lessons/the-groups-dial/index.html')).toEqual([]);
  site.cut = true;
  await page.goto(`${site.address}en/lessons/the-groups-dial/?groups-dial=v1.groups-8`);
  const dial = await wake(page, 'groups-dial');
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(dial.locator('[data-cost="params"] .value')).toHaveText('144');
  await expect(dial).toContainText(/\d ms/);
  await page.goto(`${site.address}en/lessons/xception/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on your device');
  await page.getByRole('main').getByRole('link', { name: 'The groups dial' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The groups dial');
  await page.goto(`${site.address}zh/glossary/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页不在你的设备上');
});

test('a kept page is better than a host that fails, and other folders of the host are left alone', async ({
  page,
  site,
}) => {
  await switchOn(page, site);
  await page.goto(`${site.address}en/lessons/the-groups-dial/`);
  await expect.poll(() => missing(page, 'en/lessons/the-groups-dial/index.html')).toEqual([]);
  site.changed.set('elsewhere/index.html', '<h1>Not of the course</h1>');
  await page.goto(`${site.address}elsewhere/`);
  await expect(page.getByRole('heading')).toHaveText('Not of the course');
  expect(await page.evaluate(async () => Boolean(await caches.match('/elsewhere/')))).toBe(false);
  site.status = 503;
  await page.goto(`${site.address}en/lessons/the-groups-dial/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The groups dial');
  await page.goto(`${site.address}elsewhere/`);
  await expect(page.getByRole('heading')).toHaveText('The host is tired');
});

test('the whole course is kept on wish, with its size and progress, and can be removed', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await switchOn(page, site);
  await page.getByRole('button', { name: /^Keep the whole course \(\d+(\.\d+)? MB\)$/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. What has arrived is kept.')).toBeVisible();
  await page.getByRole('button', { name: /^Keep the whole course/ }).click();
  await expect(page.getByText(/^The whole course is kept, \d+(\.\d+)? MB/)).toBeVisible({ timeout: 120_000 });
  site.cut = true;
  for (const path of ['zh/lessons/xception/', 'en/glossary/', 'zh/', '']) {
    await page.goto(site.address + path);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/not on your device|不在你的设备上/);
  }
  site.cut = false;
  await page.goto(`${site.address}en/offline/`);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(page.getByText('Removed.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Keep the whole course/ })).toBeVisible();
});

test('row 27: a new version asks once, and is there after one reload', async ({ page, site }) => {
  await switchOn(page, site);
  await page.goto(`${site.address}en/lessons/the-groups-dial/`);
  const notice = page.locator('#new-version');
  await expect(notice).toBeHidden();
  await worker(site, 'next');
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toBeHidden();
  await page.goto(`${site.address}en/glossary/`);
  await page.waitForTimeout(1000);
  await expect(notice).toBeHidden();

  await worker(site, 'after-next');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(notice).toBeVisible();
  loads.length = 0;
  await notice.getByRole('button', { name: 'Load it' }).click();
  await expect.poll(() => loads.length).toBe(1);
  await page.waitForTimeout(1500);
  expect(loads).toHaveLength(1);
  await expect(notice).toBeHidden();
  const names = await page.evaluate(() => caches.keys());
  expect(names.map((name) => name.split(' ').at(-1))).toEqual(['after-next']);
});

test('row 27: files of an older version that are gone lead to one offer to load the page anew', async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}en/glossary/`);
  const scripts = await page.evaluate(async () =>
    Object.keys((await (await fetch('/offline.json')).json()).files).filter((path) =>
      /^_astro\/search\./.test(path),
    ),
  );
  for (const path of scripts) site.changed.set(path, null);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('#new-version')).toBeVisible();
  // What is open lies above it.
  await page.keyboard.press('Escape');
  await page.locator('#new-version').getByRole('button', { name: 'Load it' }).click();
  await page.waitForLoadState();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForTimeout(500);
  await expect(page.locator('#new-version')).toBeHidden();
});

for (const language of ['en', 'zh']) {
  test(`${language}: what is kept is told without anything axe objects to, also at 360 pixels`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await switchOn(page, site, language);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

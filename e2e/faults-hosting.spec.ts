import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { verifyFolder } from '../scripts/verify/folder.mjs';
import { verifyHost } from '../scripts/verify/host.mjs';
import { cost, expect, languages, pages, test, wake } from './course.ts';
import { type Host, serveFolder } from './host.ts';
import { serveByNginx } from './nginx.ts';

/** Row 26: on a plain http host, in a folder below its top, with or without a slash at the end. */
test.describe.configure({ mode: 'serial' });

const BASE = '/teaching/course';
// Not localhost: browsers treat that as secure even without https.
const HOST = 'course.test';
const folder = mkdtempSync(join(tmpdir(), 'decoupled-'));
let host: Host;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const build = spawn('npx', ['astro', 'build', '--outDir', folder], {
    env: { ...process.env, BASE_PATH: BASE },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => build.on('close', resolve))).toBe(0);
  host = await serveFolder(folder, BASE);
  address = `http://${HOST}:${host.port}${BASE}`;
});

test.afterAll(() => {
  host?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('everything is found below the folder, and what needs https is hidden or done another way', async () => {
  test.setTimeout(240_000);
  const browser = await chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    args: [...chromiumArguments, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('request', (request) => {
    const { protocol, hostname, pathname } = new URL(request.url());
    if (protocol === 'http:' && (hostname !== HOST || !pathname.startsWith(BASE))) failed.push(request.url());
  });
  page.on('pageerror', (error) => failed.push(error.message));

  const open = async (path: string) => {
    await page.goto(`${address}/${path}`, { waitUntil: 'domcontentloaded' });
    await expect(page.locator('h1').first()).toBeVisible();
  };
  for (const language of languages) {
    for (const path of pages) await open(`${language}/${path}`);
    for (const path of ['', '/course', '/lessons/the-groups-dial']) await open(`${language}${path}`);
  }
  await page.goto(`${address}/en/lessons/the-groups-dial`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const dial = await wake(page, 'groups-dial');
  await dial.getByRole('slider', { name: 'groups' }).press('End');
  await expect(cost(dial, 'params')).toHaveText('144');
  await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
  await dial.getByText('Layer and photo').click();
  await expect(dial.getByRole('button', { name: 'Use the camera' })).toHaveCount(0);
  await dial.getByRole('button', { name: 'Link' }).click();
  await expect(dial.getByLabel('Copy this link')).toHaveValue(/groups-dial=v1\.groups-16/);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('depthwise');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(failed).toEqual([]);
  await browser.close();
});

test('nginx gives every file of the folder by its recipe', async () => {
  test.setTimeout(120_000);
  const nginx = await serveByNginx(folder, `${BASE}/`);
  test.skip(nginx === null, 'no nginx: install it, or run as root on Debian');
  try {
    expect(await verifyHost(`http://localhost:${nginx!.port}${BASE}/`)).toEqual({ problems: [], hints: [] });
  } finally {
    nginx!.close();
  }
});

test('what was built for the folder has no mistake', async () => {
  expect(await verifyFolder(folder, { base: `${BASE}/` })).toEqual({ problems: [], hints: [] });
});

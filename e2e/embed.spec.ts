import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { findViolations, languages } from './course.ts';

/** A page of somebody else's, on another origin, with one frame in it. */
const test = base.extend<{ around: (frame: string) => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  around: async ({}, use) => {
    const server = createServer((request, response) => {
      const source = new URL(request.url!, 'http://localhost').searchParams.get('frame')!;
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Theirs</title><iframe title="A widget" src="${source}" width="700" height="300"></iframe>
<script>addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  if (source === frame.contentWindow && data.kind === 'decoupled:height') frame.height = data.height;
})</script>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use((frame) => `http://127.0.0.1:${port}/?frame=${encodeURIComponent(frame)}`);
    server.closeAllConnections();
    server.close();
  },
});

test('a widget works in a frame on another site, with a state, and tells its height', async ({
  page,
  baseURL,
  around,
}) => {
  await page.goto(around(`${baseURL}en/embed/groups-dial/?groups-dial=v1.groups-8`));
  const frame = page.frameLocator('iframe');
  const dial = frame.locator('#widget-groups-dial');
  await dial.hover({ position: { x: 5, y: 5 } });
  await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(dial.locator('[data-cost="params"] .value')).toHaveText('288');
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(dial.locator('[data-cost="params"] .value')).toHaveText('144');
  await expect(dial).toContainText(/\d ms/);
  const height = await page.locator('iframe').evaluate((element) => element.clientHeight);
  expect(height).toBeGreaterThan(600);
  const inside = await dial.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(inside).toBeLessThanOrEqual(1);
});

test('every widget stands by itself, in both languages, and nothing scrolls sideways at 360 pixels', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${baseURL}en/`);
  const files = await page.evaluate(async () =>
    Object.keys((await (await fetch('/offline.json')).json()).files),
  );
  const embeds = files.filter((path) => /^\w+\/embed\/[\w-]+\/index\.html$/.test(path));
  expect(embeds.length).toBeGreaterThanOrEqual(2 * 13);
  for (const path of embeds) {
    await page.goto(baseURL + path.replace('index.html', ''));
    const widget = path.split('/')[2]!;
    await expect(page.locator(`#widget-${widget}`), path).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
  expect(errors).toEqual([]);
});

for (const language of languages) {
  test(`${language}: a widget by itself is free of what axe objects to`, async ({ page }) => {
    await page.goto(`${language}/embed/cost-calculator/`);
    expect(await findViolations(page)).toEqual([]);
  });
}

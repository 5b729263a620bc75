import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as plain } from '@playwright/test';
import { headersOf, writeHeaders } from '../scripts/hosting/headers.mjs';
import { verifyHost } from '../scripts/verify/host.mjs';
import { serveByApache } from './apache.ts';
import { outputOf, runText } from './cells.ts';
import { expect, test, wake } from './course.ts';
import { type Host, serveFolder, types } from './host.ts';
import { serveByNginx } from './nginx.ts';

const site = fileURLToPath(new URL('../dist', import.meta.url));

/** The built site on a host that sends what the course's `_headers` file asks for. */
async function serveByHeaders(): Promise<Host> {
  const rules = writeHeaders('/');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    const path = join(site, decodeURIComponent(pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const isThere = existsSync(file);
    const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream' };
    response.writeHead(isThere ? 200 : 404, { ...headers, ...headersOf(rules, pathname) });
    createReadStream(isThere ? file : join(site, '404.html')).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const hosts = [
  { name: 'nginx by its recipe', open: () => serveByNginx(site, '/'), isIsolated: true },
  { name: 'a host that reads _headers', open: serveByHeaders, isIsolated: true },
  { name: 'a host without headers', open: () => serveFolder(site, '/'), isIsolated: false },
];

for (const { name, open, isIsolated } of hosts) {
  test.describe(name, () => {
    let host: Host | null = null;
    test.beforeAll(async () => {
      host = await open();
    });
    test.afterAll(() => host?.close());
    test.beforeEach(() => test.skip(host === null, 'no nginx: install it, or run as root on Debian'));
    const address = () => `http://localhost:${host!.port}/`;

    test.describe('in a page', () => {
      test.use({
        // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
        baseURL: async ({}, use) => use(host ? address() : undefined),
      });

      test(`kernels run on ${isIsolated ? 'several threads' : 'one thread'}, and a widget works`, async ({
        page,
      }) => {
        await page.goto('en/lessons/the-groups-dial/');
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(isIsolated);
        const dial = await wake(page, 'groups-dial');
        await dial.getByRole('slider', { name: 'groups' }).press('End');
        await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
        await expect(dial).toContainText(/\d ms/);
      });

      test('a cell runs in its frame, with the kernels', async ({ page }) => {
        const cell = await runText(page, 'const { engine } = await openKernels()\nshow(engine)');
        await expect(outputOf(cell)).toContainText('wasm', { timeout: 30_000 });
      });
    });

    plain(
      'a widget works in a frame of another site, which asks for isolation where it can have it',
      async ({ page }) => {
        plain.skip(host === null, 'no nginx: install it, or run as root on Debian');
        const errors: string[] = [];
        page.on('pageerror', ({ message }) => errors.push(message));
        const around = createServer((_, response) => {
          response.setHeader('content-type', 'text/html');
          if (isIsolated) {
            response.setHeader('cross-origin-embedder-policy', 'require-corp');
            response.setHeader('cross-origin-opener-policy', 'same-origin');
          }
          response.end(
            `<!doctype html><title>Theirs</title><iframe title="A widget" src="${address()}en/embed/groups-dial/" width="700" height="900"></iframe>`,
          );
        });
        await new Promise<void>((resolve) => around.listen(0, '127.0.0.1', resolve));
        await page.goto(`http://127.0.0.1:${(around.address() as AddressInfo).port}/`);
        const frame = page.frameLocator('iframe');
        const dial = frame.locator('#widget-groups-dial');
        await dial.hover({ position: { x: 5, y: 5 } });
        await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
        await dial.getByRole('slider', { name: 'groups' }).press('End');
        await expect(dial.locator('[data-cost="params"] .value')).toHaveText('144');
        await expect(dial).toContainText(/\d ms/);
        expect(errors).toEqual([]);
        around.closeAllConnections();
        around.close();
      },
    );

    test('every file comes as it was built', async () => {
      test.setTimeout(120_000);
      const { problems, hints } = await verifyHost(address());
      const reasons = hints.map(({ reason }) => reason).sort();
      if (name.startsWith('nginx')) expect({ problems, hints }).toEqual({ problems: [], hints: [] });
      else if (isIsolated) {
        expect(problems).toEqual([]);
        expect(reasons).toEqual([expect.stringContaining('come without compression')]);
      } else expect(reasons).toContainEqual(expect.stringContaining('kernels run on one thread'));
    });
  });
}

test.describe('Apache by its recipe', () => {
  let host: Host | null = null;
  test.beforeAll(async () => {
    host = await serveByApache(site);
  });
  test.afterAll(() => host?.close());
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    baseURL: async ({}, use) => use(host ? `http://localhost:${host.port}/` : undefined),
  });

  test('every file comes as it was built, and kernels run on several threads', async ({ page }) => {
    test.skip(host === null, 'no Apache: install it, or run as root on Debian');
    test.setTimeout(120_000);
    expect(await verifyHost(`http://localhost:${host!.port}/`)).toEqual({ problems: [], hints: [] });
    await page.goto('en/lessons/the-groups-dial/');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const dial = await wake(page, 'groups-dial');
    await dial.getByRole('slider', { name: 'groups' }).press('End');
    await expect(dial).toContainText(/\d ms/);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { openKernels, runConformance } from '#src/kernels';
import { cost, expect, giveSign, openDial, test } from './course.ts';

/** Runs the check of the kernels on the page for engineers and returns what it says. */
async function check(page: Page, address = ''): Promise<string> {
  await page.goto(`${address}en/engineers/`);
  await giveSign(page);
  const run = page.getByRole('button', { name: 'Run the check' });
  await run.scrollIntoViewIfNeeded();
  await run.click();
  const result = page.getByRole('status').filter({ hasText: /agree|could not/ });
  await expect(result).toBeVisible({ timeout: 120_000 });
  return (await result.textContent())!;
}

test('the browser holds the kernels against the reference and gets the bits of Node', async ({ page }) => {
  const { digest, faults } = await runConformance(await openKernels());
  expect(faults).toEqual([]);
  const result = await check(page);
  expect(result).toContain('All 400 agree. Engine: wasm.');
  expect(result).toContain(digest);
  expect(result).toContain('the same bits');
});

/** The site as a host serves it that isolates its pages: the same answers with two more headers. */
async function isolate(site: string): Promise<{ address: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url!, site));
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

test('in a page that its server isolates, threads share the work and give the same bits', async ({
  browser,
  baseURL,
}) => {
  const { address, server } = await isolate(baseURL!);
  const page = await browser.newPage();
  const result = await check(page, address);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(result).toContain('Engine: wasm-threads.');
  expect(result).toContain('the same bits');
  await page.close();
  server.close();
});

test.describe('where the kernels do not come, the reference answers and the dial says so', () => {
  test.use({ allowErrors: true });
  const broken = {
    missing: { status: 404, body: '' },
    'a page in its place': {
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><title>Home</title>',
    },
    'cut off': { status: 200, contentType: 'application/wasm', body: '\0asm\x01\0\0\0\x01' },
  };
  for (const [name, answer] of Object.entries(broken)) {
    test(name, async ({ page }) => {
      await page.context().route('**/*.wasm', (route) => route.fulfill(answer));
      const dial = await openDial(page);
      await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
      await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
      await expect(dial.getByText('plain JavaScript, because WebAssembly does not run here')).toBeVisible({
        timeout: 30_000,
      });
      await expect(cost(dial, 'params')).toHaveText('1,152');
    });
  }

  test('a wrong type does no harm', async ({ page }) => {
    await page.context().route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
    });
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
    await expect(dial.getByText('WebAssembly, one thread')).toBeVisible({ timeout: 30_000 });
  });
});

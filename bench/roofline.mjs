// Question: what would a reader of the lesson on time see on this machine? Writes the record that the lesson begins with.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

const site = join(root, 'bench', '.site');

async function buildPage() {
  const { build } = await import('vite');
  rmSync(site, { recursive: true, force: true });
  await build({
    root: join(root, 'bench', 'roofline'),
    logLevel: 'error',
    configFile: false,
    build: { outDir: site, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  });
}

/** Four digits are more than a second run would confirm. */
const short = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));
const shorten = (_, value) => (typeof value === 'number' ? short(value) : value);

await buildKernels();
await buildPage();
const { chromium } = await import('playwright');
const server = await serve(site);
const browser = await chromium.launch({ executablePath: await provideChromium(), args: chromiumArguments });
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`${server.address}/`);
const layers = {};
for (const layer of await page.evaluate(() => window.layers)) {
  const measured = await page.evaluate((each) => window.measure(each), layer);
  layers[layer] = measured;
  const { peakGflops, cacheGbytes, memoryGbytes, callMs, rounds, times } = measured;
  const bounds = [peakGflops, cacheGbytes, memoryGbytes].map((value) => value.toFixed(1)).join(', ');
  console.log(
    `${layer}: peak, cache, memory ${bounds}; a call ${(callMs * 1000).toFixed(2)} us; ${rounds} rounds`,
  );
  for (const { kernelSize, groups, medianMs } of times)
    console.log(`  ${kernelSize} ${groups} ${medianMs.toFixed(4)} ms`);
}
const record = {
  processor: cpus()[0].model.trim(),
  cores: cpus().length,
  browser: `Chromium ${browser.version()}`,
  date: new Date().toISOString().slice(0, 10),
  layers,
};
await browser.close();
server.close();
mkdirSync(join(root, 'content', 'records'), { recursive: true });
writeFileSync(join(root, 'content', 'records', 'roofline.json'), `${JSON.stringify(record, shorten, 2)}\n`);

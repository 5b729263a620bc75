import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

/** Builds the page of `question`, beside the binaries of TensorFlow.js. */
async function buildPage(question, site) {
  const { build } = await import('vite');
  rmSync(site, { recursive: true, force: true });
  await build({
    root: join(root, 'bench', question),
    logLevel: 'error',
    configFile: false,
    resolve: { dedupe: ['@tensorflow/tfjs-core'] },
    build: { outDir: site, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, minify: false },
    worker: { format: 'es' },
  });
  const peer = join(root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist');
  mkdirSync(join(site, 'peers'));
  for (const name of readdirSync(peer).filter((each) => each.endsWith('.wasm'))) {
    copyFileSync(join(peer, name), join(site, 'peers', name));
  }
}

/**
 * Asks `window[measure]` of the page once with each list of arguments, in a page each, so that none finds the other's
 * memory. Resolves to what a result file says of the machine, and the answers.
 */
export async function askInPages(question, measure, lists) {
  const site = join(root, 'bench', `.site-${question}`);
  await buildKernels();
  await buildPage(question, site);
  const { chromium } = await import('playwright');
  const server = await serve(site);
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    args: chromiumArguments,
  });
  const networks = [];
  for (const list of lists) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(server.address);
    networks.push(await page.evaluate(([name, asked]) => window[name](...asked), [measure, list]));
    await page.close();
  }
  const version = browser.version();
  await browser.close();
  server.close();
  console.table(networks);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores`;
  return { commit, date, machine, browser: version, networks };
}

// Question: how fast does a network learn, beside TensorFlow.js with the gradients that it can be given?
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

const folder = join(root, 'bench');
const site = join(folder, '.site-training');
const networks = [
  ['standard', 1],
  ['grouped', 8],
  ['separable', 1],
];
const ROUNDS = 15;

async function buildPage() {
  const { build } = await import('vite');
  rmSync(site, { recursive: true, force: true });
  await build({
    root: join(folder, 'training'),
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
  copyFileSync(join(root, 'src', 'kernels', 'wasm', 'build', 'probes.wasm'), join(site, 'probes.wasm'));
}

await buildKernels();
await buildPage();
const { chromium } = await import('playwright');
const server = await serve(site);
const browser = await chromium.launch({ executablePath: await provideChromium(), args: chromiumArguments });
const trained = [];
for (const [block, groups] of networks) {
  // A page each, so that no network finds the other's memory.
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(server.address);
  trained.push(await page.evaluate((asked) => window.measureTraining(...asked), [block, groups, ROUNDS]));
  await page.close();
}
const version = browser.version();
await browser.close();
server.close();
console.table(trained);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: root,
  encoding: 'utf8',
}).trim();
const date = new Date().toISOString().slice(0, 10);
const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores`;
const result = { commit, date, machine, browser: version, networks: trained };
writeFileSync(join(folder, 'results', 'training.json'), `${JSON.stringify(result, null, 2)}\n`);

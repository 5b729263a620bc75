// Question: how fast does a whole network run, beside TensorFlow.js on equal weights?
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

const folder = join(root, 'bench');
const site = join(folder, '.site-networks');
const ids = ['xception', 'inception-v3'];
const ROUNDS = 9;

async function buildPage() {
  const { build } = await import('vite');
  rmSync(site, { recursive: true, force: true });
  await build({
    root: join(folder, 'networks'),
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

await buildKernels();
await buildPage();
const { chromium } = await import('playwright');
const server = await serve(site);
const browser = await chromium.launch({ executablePath: await provideChromium(), args: chromiumArguments });
const networks = [];
for (const id of process.argv[3] ? [process.argv[3]] : ids) {
  // A page each, so that no network finds the other's memory.
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(server.address);
  networks.push(await page.evaluate(([name, rounds]) => window.measureNetwork(name, rounds), [id, ROUNDS]));
  await page.close();
}
const version = browser.version();
await browser.close();
server.close();
console.table(networks);
if (!process.argv[3]) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores`;
  const result = { commit, date, machine, browser: version, networks };
  writeFileSync(join(folder, 'results', 'networks.json'), `${JSON.stringify(result, null, 2)}\n`);
}

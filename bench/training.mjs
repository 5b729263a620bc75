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
writeFileSync(join(root, 'docs', 'training-speed.md'), formatReport(result));

function formatReport({ networks: rows, ...made }) {
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  return `# Speed of training

Written by \`npm run bench -- training\` on ${made.date}: ${made.machine}, Chromium ${made.browser}, commit ${made.commit}. A step is forward,
backward and Adam, with batch 64, of the course's reference network: 28 x 28 pixels, convolutions 1 to 16, pooling, 16 to 32,
32 to 32, pooling, 32 to 64, mean, classifier, each convolution with batch normalisation and ReLU; grouped and separable
blocks at the same width. One thread. All take turns in one page; medians of rounds.

*Of peak* compares the multiply-adds of the convolutions in a step with what the same processor reached in the same round with
nothing but vector multiplications and additions. *TensorFlow.js* is its wasm backend with the fastest compositions of
gradients that were found, in \`bench/training/composed.ts\`, for it has none of its own.

| blocks | images a second | of peak | times as fast as TensorFlow.js | TensorFlow.js, images a second |
|---|--:|--:|--:|--:|
${rows
  .map(
    (row) =>
      `| ${row.block} | ${row.imagesPerSecond.toFixed(0)} | ${percent(row.ofPeak)} | ${row.timesTensorFlow.toFixed(2)} | ${row.tensorFlowImagesPerSecond.toFixed(0)} |`,
  )
  .join('\n')}

Of a step of the standard network about four fifths are convolutions and their gradients. The rest is, in this order: the
gradient of pooling, batch normalisation with its ReLU, copies that TensorFlow.js makes of gradients, the optimiser.
`;
}

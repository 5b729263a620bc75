// Question: how fast are our convolution kernels beside TensorFlow.js, onnxruntime-web and the machine's peak?
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { install } from '../scripts/install.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { writeReport } from './kernels/report.mjs';
import { serve } from './serve.mjs';

const folder = join(root, 'bench');
const site = join(folder, '.site');

const divisors = (count) =>
  Array.from({ length: count }, (_, index) => index + 1).filter((g) => count % g === 0);

/** Every layer that is asked about, with every group count of some. */
const shapes = [
  { size: 56, channels: 128, groups: [1, 2, 4, 8, 16, 32, 64, 128], full: true },
  {
    size: 19,
    channels: 728,
    groups: divisors(728).filter((g) => g <= 182 || g === 364 || g === 728),
    full: true,
  },
  { size: 32, channels: 64, groups: [1, 4, 16, 32, 64] },
  { size: 28, channels: 32, groups: [1, 4, 8, 16, 32] },
  { size: 14, channels: 64, groups: [1, 4, 16, 32, 64] },
];

function listQuestions() {
  return shapes.flatMap(({ size, channels, groups }) => {
    const layer = { size, channels, kernelSize: 3 };
    return [
      { ...layer, operation: 'forward', kernelSize: 1, groups: 1 },
      ...groups.map((g) => ({ ...layer, operation: 'forward', groups: g })),
      { ...layer, operation: 'separable', groups: channels },
      ...['inputGradient', 'weightGradient'].flatMap((operation) =>
        groups.filter((g) => g <= 32 || g === channels).map((g) => ({ ...layer, operation, groups: g })),
      ),
    ];
  });
}

const threadQuestions = [1, 4, 32, 128].map((groups) => ({
  operation: 'forward',
  size: 56,
  channels: 128,
  kernelSize: 3,
  groups,
}));

async function buildPage() {
  const { build } = await import('vite');
  rmSync(site, { recursive: true, force: true });
  await build({
    root: join(folder, 'kernels'),
    logLevel: 'error',
    configFile: false,
    resolve: { dedupe: ['@tensorflow/tfjs-core'] },
    build: { outDir: site, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, minify: false },
    worker: { format: 'es' },
  });
  mkdirSync(join(site, 'peers'));
  const peers = [
    join(root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist'),
    join(folder, 'node_modules', 'onnxruntime-web', 'dist'),
  ];
  for (const path of peers) {
    for (const name of readdirSync(path).filter((each) => /\.wasm$|^ort-wasm.*\.mjs$/.test(each))) {
      copyFileSync(join(path, name), join(site, 'peers', name));
    }
  }
}

/** Where memory lies weighs up to a quarter on a layer, and each page gets other places. */
const PASSES = 3;

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Of each number in the answers of all passes the middle one. */
function combine(answers) {
  const [first] = answers;
  return Object.fromEntries(
    Object.entries(first).map(([key, value]) => {
      const values = answers.map((answer) => answer[key]);
      if (typeof value === 'object') return [key, combine(values)];
      return [key, typeof value === 'number' ? middle(values) : value];
    }),
  );
}

/** Asks all questions in a page, in one browser, with the headers that threads need or without; then in the next page. */
async function measure(threads, questions) {
  const { chromium } = await import('playwright');
  const isolation = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const server = await serve(site, threads > 1 ? isolation : {});
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: chromiumArguments });
  const passes = [];
  let description;
  for (let pass = 0; pass < PASSES; pass++) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`${server.address}/?threads=${threads}`);
    description ??= await page.evaluate(() => window.describe());
    const answers = [];
    for (const question of questions) {
      answers.push(await page.evaluate((each) => window.ask(each), question));
      const { operation, size, channels, kernelSize, groups, milliseconds } = answers.at(-1);
      const times = Object.entries(milliseconds).map(([name, value]) => `${name} ${value.toFixed(3)}`);
      console.log(
        `${operation} ${size}x${size}x${channels} ${kernelSize}x${kernelSize} g=${groups}: ${times.join(', ')}`,
      );
    }
    passes.push(answers);
    await page.close();
  }
  const answers = questions.map((_, index) => combine(passes.map((pass) => pass[index])));
  const version = browser.version();
  await browser.close();
  server.close();
  return { threads, browser: version, ...description, answers };
}

await install(folder);
await buildKernels();
await buildPage();
const wasm = readFileSync(join(root, 'src', 'kernels', 'wasm', 'build', 'kernels.wasm'));
/** Asks only questions that begin so, as `forward 56`, and writes no result. */
const only = process.argv[3];
const questions = listQuestions().filter(
  ({ operation, size, groups }) => !only || `${operation} ${size} g${groups}`.startsWith(only),
);
const runs = [];
if (only !== 'threads') runs.push(await measure(1, questions));
if (!only || only === 'threads') runs.push(await measure(2, threadQuestions));
const result = {
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0].model.trim()}, ${cpus().length} cores`,
  brotliBytes: brotliCompressSync(wasm).length,
  runs,
};
if (!only) {
  mkdirSync(join(folder, 'results'), { recursive: true });
  writeFileSync(join(folder, 'results', 'kernels.json'), `${JSON.stringify(result, null, 2)}\n`);
}
writeReport(result, only ? null : join(root, 'docs'));

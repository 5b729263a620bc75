import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { sourceChecks } from './checks.mjs';
import { provideChromium } from './chromium.mjs';
import { addCounts, countPlaywright, countReport, countVitest, passedOnce, skippedOnce } from './counts.mjs';
import { checkNode, install } from './install.mjs';
import { buildKernels } from './kernels.mjs';
import { provideOtherBrowsers } from './other-browsers.mjs';
import { findFreePort } from './ports.mjs';
import { root, run } from './run.mjs';
import { finish, runSteps } from './steps.mjs';

// Relative, as all programs run in the root: on Windows a shell would split a path with spaces.
const unitReport = 'test-results/unit.json';
const browserReport = 'test-results/browser.json';
const otherBrowsersReport = 'test-results/other-browsers.json';

async function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const status = await run('vitest', ['run', ...reporters]);
  return countReport(join(root, unitReport), countVitest, status);
}

async function runBrowserTests() {
  const env = {
    CHROMIUM_PATH: await provideChromium(),
    // A port of its own, so that no server of another checkout answers.
    PREVIEW_PORT: String(await findFreePort(4400)),
  };
  const status = await run('playwright', ['test'], { env });
  return countReport(join(root, browserReport), countPlaywright, status);
}

async function runOtherBrowserTests() {
  const missing = await provideOtherBrowsers();
  for (const { name, hint } of missing) console.log(`skipped: no ${name} that starts; ${hint}`);
  const env = {
    CHROMIUM_PATH: await provideChromium(),
    PREVIEW_PORT: String(await findFreePort(4400)),
  };
  const status = await run('playwright', ['test', '--config', 'e2e/browsers/playwright.config.ts'], { env });
  const counts = countReport(join(root, otherBrowsersReport), countPlaywright, status);
  return addCounts([counts, ...missing.map(() => skippedOnce)]);
}

async function prepare() {
  await install();
  await checkNode();
  // A report of an earlier run must not be counted when a runner does not start.
  for (const report of [unitReport, browserReport, otherBrowsersReport])
    rmSync(join(root, report), { force: true });
  return { passed: 0, failed: 0, skipped: 0 };
}

const steps = [
  { name: 'install', run: prepare },
  ...sourceChecks,
  { name: 'kernels', run: () => buildKernels().then(() => passedOnce) },
  { name: 'unit tests', needs: 'kernels', run: runUnitTests },
  { name: 'build', run: build },
  { name: 'size budgets', needs: 'build', run: () => run('node', ['scripts/size.mjs']) },
  {
    name: 'links and policies',
    needs: 'build',
    run: () => run('node', ['scripts/course/verify.mjs', 'dist']),
  },
  {
    name: 'builds in line with lessons',
    needs: 'build',
    run: () => run('node', ['scripts/bench-build/run.mjs', '10', '40']),
  },
  { name: 'browser tests', needs: 'build', run: runBrowserTests },
  { name: 'other browsers', needs: 'build', run: runOtherBrowserTests },
];

finish(await runSteps(steps.map((step) => ({ ...step, needs: step.needs ?? 'install' }))));

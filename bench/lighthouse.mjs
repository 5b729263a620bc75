// Question: do the pages meet the loading budgets and the four category scores on a slow phone?
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from '../scripts/build.mjs';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { install } from '../scripts/install.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

const folder = join(root, 'bench');
const site = join(root, 'dist');
const runsPerPage = 5;
const leastScore = 95;
const categoryNames = ['performance', 'accessibility', 'best-practices', 'seo'];
const budgets = {
  lcpMs: { audit: 'largest-contentful-paint', most: 2000 },
  tbtMs: { audit: 'total-blocking-time', most: 150 },
  cls: { audit: 'cumulative-layout-shift', most: 0.02 },
};

/** The home and every lesson, in both languages. */
function listPages() {
  return ['en', 'zh'].flatMap((language) => [
    `/${language}/`,
    ...readdirSync(join(site, language, 'lessons'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `/${language}/lessons/${entry.name}/`),
  ]);
}

/**
 * What one report says, and whether the page meets every budget. `machine` is Lighthouse's own index of the machine's
 * speed in that run: its fourfold slowing down makes a slow phone of a machine at about 1,500.
 */
function summarize(page, { categories, audits, environment }) {
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
  const times = Object.fromEntries(
    Object.entries(budgets).map(([name, { audit }]) => [
      name,
      Number(audits[audit].numericValue.toFixed(name === 'cls' ? 3 : 0)),
    ]),
  );
  const meetsScores = Object.values(scores).every((score) => score >= leastScore);
  const meetsTimes = Object.entries(times).every(([name, value]) => value <= budgets[name].most);
  return {
    page,
    ...scores,
    ...times,
    machine: Math.round(environment.benchmarkIndex),
    passed: meetsScores && meetsTimes,
  };
}

/** The audits that cost a category its points, so that a low score can be acted on. */
function listFaults({ categories, audits }) {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => `${title}: ${id} ${audits[id].displayValue ?? ''}`.trim()),
  );
}

/**
 * The run in the middle of several a page: one alone shows what else the machine was doing. The pages take turns, so
 * that a busy minute does not fall on one of them.
 */
async function measure(pages) {
  const { launch } = await import('chrome-launcher');
  const { default: lighthouse } = await import('lighthouse');
  const { computeMedianRun } = await import('lighthouse/core/lib/median-run.js');
  const server = await serve(site);
  const chrome = await launch({
    chromePath: await provideChromium(),
    chromeFlags: ['--headless=new', ...chromiumArguments],
  });
  const reports = new Map(pages.map((page) => [page, []]));
  for (let run = 0; run < runsPerPage; run += 1) {
    for (const page of pages) {
      const settings = { port: chrome.port, logLevel: 'error', onlyCategories: categoryNames };
      reports.get(page).push((await lighthouse(server.address + page, settings)).lhr);
    }
  }
  chrome.kill();
  server.close();
  return [...reports].map(([page, runs]) => {
    const report = computeMedianRun(runs);
    const row = summarize(page, report);
    for (const fault of row.passed ? [] : listFaults(report)) console.error(`${page} ${fault}`);
    return row;
  });
}

await install(folder);
if (!isBuilt() && (await build()) !== 0) throw new Error('the build failed; its messages are above');
const rows = await measure(listPages());
console.table(rows);
console.log(
  `budget: each category ${leastScore}, ${Object.entries(budgets)
    .map(([name, { most }]) => `${name} ${most}`)
    .join(', ')}`,
);
mkdirSync(join(folder, 'results'), { recursive: true });
writeFileSync(join(folder, 'results', 'lighthouse.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;

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
const runsPerPage = 3;
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

/** What one report says, and whether the page meets every budget. */
function summarize(page, { categories, audits }) {
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
  return { page, ...scores, ...times, passed: meetsScores && meetsTimes };
}

/** The audits that cost a category its points, so that a low score can be acted on. */
function listFaults({ categories, audits }) {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => `${title}: ${id} ${audits[id].displayValue ?? ''}`.trim()),
  );
}

/** The run in the middle of several: one alone shows what else the machine was doing. */
async function runLighthouse(url, port) {
  const { default: lighthouse } = await import('lighthouse');
  const { computeMedianRun } = await import('lighthouse/core/lib/median-run.js');
  const reports = [];
  for (let run = 0; run < runsPerPage; run += 1) {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categoryNames });
    reports.push(lhr);
  }
  return computeMedianRun(reports);
}

async function measure(pages) {
  const { launch } = await import('chrome-launcher');
  const server = await serve(site);
  const chrome = await launch({
    chromePath: await provideChromium(),
    chromeFlags: ['--headless=new', ...chromiumArguments],
  });
  const rows = [];
  for (const page of pages) {
    const report = await runLighthouse(server.address + page, chrome.port);
    const row = summarize(page, report);
    rows.push(row);
    for (const fault of row.passed ? [] : listFaults(report)) console.error(`${page} ${fault}`);
  }
  chrome.kill();
  server.close();
  return rows;
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

import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { findFirefox, findWebkit } from '../../scripts/other-browsers.mjs';

/** The same journeys in each browser that is here; Chromium has its own tests and trains the printed run alone. */
const projects = [
  { name: 'firefox', isHere: (await findFirefox()) !== null },
  { name: 'webkit', isHere: findWebkit() !== null },
  { name: 'chromium', isHere: (await findChromium()) !== null, testMatch: /printed-run/ },
];

export default defineConfig({
  ...base,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results/other-browsers',
  reporter: [['list'], ['json', { outputFile: '../../test-results/other-browsers.json' }]],
  // Their drivers now and then lose a click or an answer on a busy machine; what fails twice has failed.
  retries: 1,
  // Tests of one file share a browser.
  fullyParallel: false,
  projects: projects.filter(({ isHere }) => isHere).map(({ isHere, ...project }) => project),
});

import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const port = Number(process.env.PREVIEW_PORT ?? 4329);
const ofPackages = /(packages|lms-\w+)\.spec/;
const address = `http://localhost:${port}/`;

export default defineConfig({
  testDir: 'e2e',
  // They have a configuration of their own.
  testIgnore: 'browsers/**',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  workers: 2,
  fullyParallel: true,
  // axe takes its time on two cores.
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  // Among seven hundred journeys one now and then meets a starved machine: it is listed as flaky, and what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: address,
    // A trace of every test would take three times as long; `npm run test:e2e -- --trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: (await findChromium()) ?? undefined, args: chromiumArguments },
  },
  projects: [
    // Packages take a build of their own: it is made beside the other tests, and unpacked after them.
    { name: 'export', testMatch: /export\.setup/ },
    { name: 'chromium', testIgnore: [/speed/, ofPackages], use: { ...devices['Desktop Chrome'] } },
    {
      name: 'packages',
      testMatch: ofPackages,
      dependencies: ['export'],
      use: { ...devices['Desktop Chrome'] },
    },
    // Times are measured after everything else, with the machine to itself.
    {
      name: 'speed',
      testMatch: /speed/,
      dependencies: ['chromium', 'packages'],
      use: { ...devices['Desktop Chrome'] },
    },
  ],
  webServer: {
    command: `npm run --silent preview -- --port ${port}`,
    url: address,
    reuseExistingServer: true,
  },
});

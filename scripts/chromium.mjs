import { join } from 'node:path';
import { firstThatStarts, installDebians, placesOnPath } from './programs.mjs';
import { isMain, run } from './run.mjs';

/** For a browser that tests: no first-run pages, no requests of its own, and root may start it. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const usualPlaces = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

function findOnSystem() {
  return firstThatStarts([...placesOnPath(namesOnPath), ...(usualPlaces[process.platform] ?? [])]);
}

async function findPlaywrights() {
  const { chromium } = await import('playwright');
  return firstThatStarts([chromium.executablePath()]);
}

async function installPlaywrights() {
  await run('playwright', ['install', 'chromium'], { timeoutMs: 5 * 60_000 });
  return findPlaywrights();
}

async function installDebianChromium() {
  await installDebians(['chromium']);
  return findOnSystem();
}

const found = [
  ['CHROMIUM_PATH', () => firstThatStarts([process.env.CHROMIUM_PATH].filter(Boolean))],
  ['one on this system', findOnSystem],
  ["Playwright's own", findPlaywrights],
];
const installed = [
  ['playwright install chromium', installPlaywrights],
  ["Debian's package, as root", installDebianChromium],
];

async function firstOf(ways) {
  for (const [, find] of ways) {
    const path = await find();
    if (path) return path;
  }
  return null;
}

/** A Chromium, Chrome or Edge that is already here, or null. */
export function findChromium() {
  return firstOf(found);
}

/** A browser that is here, or else one that it installs. */
export async function provideChromium() {
  const path = (await findChromium()) ?? (await firstOf(installed));
  if (path) return path;
  const tried = [...found, ...installed].map(([name]) => name).join(', ');
  throw new Error(
    `no Chromium that starts: tried ${tried}; install one, or set CHROMIUM_PATH to its program`,
  );
}

if (isMain(import.meta.url)) console.log(await provideChromium());

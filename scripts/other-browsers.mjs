import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstThatStarts, installDebians, placesOnPath } from './programs.mjs';

const firefoxPlaces = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

/** Path of a Firefox that is here: the one in FIREFOX_PATH, or one on the system. */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) return firstThatStarts([FIREFOX_PATH]);
  const places = [...placesOnPath(['firefox-esr', 'firefox']), ...(firefoxPlaces[process.platform] ?? [])];
  return firstThatStarts(places);
}

/** Folders in which distributions keep WebKitGTK's own programs, the newest interface first. */
function listWebkitFolders() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync);
  const below = libraries.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.includes('linux-gnu'))
      .map(({ name }) => join(folder, name)),
  );
  const interfaces = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return interfaces.flatMap((name) => [...libraries, ...below].map((folder) => join(folder, name)));
}

/** WebKitGTK's WebDriver, its small browser, and a screen in memory to show it on; null where one is missing. */
export function findWebkit() {
  const first = (paths) => paths.find(existsSync);
  const programs = {
    driver: first(placesOnPath(['WebKitWebDriver'])),
    browser: first(listWebkitFolders().map((folder) => join(folder, 'MiniBrowser'))),
    screen: first(placesOnPath(['Xvfb'])),
  };
  return Object.values(programs).every(Boolean) ? programs : null;
}

/** The browsers besides Chromium, and how they are had where they are not here. */
export const otherBrowsers = [
  {
    name: 'Firefox',
    find: findFirefox,
    packages: ['firefox-esr'],
    hint: 'install Firefox, or set FIREFOX_PATH to its program',
  },
  {
    name: 'WebKit',
    find: findWebkit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    hint: 'on Linux install WebKitWebDriver with its MiniBrowser, and Xvfb',
  },
];

/** Installs, where this is Debian and root asks, what is missing; resolves to what is missing then. */
export async function provideOtherBrowsers(browsers = otherBrowsers, install = installDebians) {
  const missing = [];
  for (const browser of browsers) if (!(await browser.find())) missing.push(browser);
  if (missing.length === 0) return [];
  await install(missing.flatMap(({ packages }) => packages));
  const still = [];
  for (const browser of missing) if (!(await browser.find())) still.push(browser);
  return still;
}

import { test as base, expect } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { findFirefox, findWebkit } from '../../scripts/other-browsers.mjs';
import { openByPuppeteer } from './puppeteer.ts';
import type { Browser, Tab } from './tab.ts';
import { openWebkit } from './webkit.ts';

export { expect };

/** How each project of the configuration opens its browser. */
const openers: Readonly<Record<string, () => Promise<Browser>>> = {
  chromium: async () => openByPuppeteer({ executablePath: (await findChromium())!, args: chromiumArguments }),
  firefox: async () => openByPuppeteer({ browser: 'firefox', executablePath: (await findFirefox())! }),
  webkit: () => openWebkit(findWebkit()!),
};

interface Own {
  readonly tab: Tab;
  /** Set to true by a test whose cells throw on purpose what nobody catches. */
  readonly allowErrors: boolean;
}

/** Every test has a tab of its own, and fails when a script throws what nobody catches. */
export const test = base.extend<Own, { opened: Browser }>({
  allowErrors: [false, { option: true }],
  opened: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use, { project }) => {
      const opened = await openers[project.name]!();
      await use(opened);
      await opened.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ opened, baseURL, allowErrors }, use) => {
    const tab = await opened.open();
    await use({ ...tab, goto: (path) => tab.goto(new URL(path, baseURL).href) });
    const errors = await tab.errors();
    await tab.close();
    if (!allowErrors) expect(errors, 'errors that nobody caught').toEqual([]);
  },
});

/** Elements by selector, and by what they say or are called; ` >>> ` leads into a shadow. */
export interface Place {
  readonly css: string;
  readonly said?: string;
}

interface Found {
  readonly count: number;
  /** Of the first. */
  readonly text: string;
  readonly isFocused: boolean;
  readonly x: number;
  readonly y: number;
}

/** What stands at a place now; `isWanted` brings it into view. */
export const look = (tab: Tab, place: Place, isWanted = false): Promise<Found> =>
  tab.evaluate(
    async ({ css, said, isWanted }) => {
      const [outer, inner] = css.split(' >>> ') as [string, string?];
      const hosts = [...document.querySelectorAll(outer)];
      const all = inner
        ? hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll(inner) ?? [])])
        : hosts;
      const isSaid = (element: Element) =>
        said === undefined ||
        element.textContent?.trim() === said ||
        element.getAttribute('aria-label') === said;
      const found = all.filter(isSaid);
      const [first] = found;
      if (!first) return { count: 0, text: '', isFocused: false, x: 0, y: 0 };
      if (isWanted) {
        first.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const { left, top, width, height } = first.getBoundingClientRect();
      const { activeElement } = first.getRootNode() as Document;
      return {
        count: found.length,
        text: first.textContent ?? '',
        isFocused: first === activeElement,
        x: left + width / 2,
        y: top + height / 2,
      };
    },
    { ...place, isWanted },
  );

export async function click(tab: Tab, place: Place): Promise<void> {
  await expect
    .poll(async () => (await look(tab, place)).count, { message: place.css, timeout: 30_000 })
    .toBeGreaterThan(0);
  const { x, y } = await look(tab, place, true);
  await tab.clickAt(x, y);
}

/** Waits until the first element at a place says this. */
export async function expectText(tab: Tab, place: Place, text: string | RegExp, timeout = 30_000) {
  const said = expect.poll(async () => (await look(tab, place)).text, { message: place.css, timeout });
  await (typeof text === 'string' ? said.toContain(text) : said.toMatch(text));
}

/** Brings a place into view as a reader does, at which scripts load, and waits until its islands answer. */
export async function wake(tab: Tab, css: string): Promise<void> {
  await look(tab, { css }, true);
  await tab.moveTo(1, 1);
  await tab.moveTo(2, 3);
  const sleeping = { css: `astro-island[ssr]:has(${css})` };
  await expect.poll(async () => (await look(tab, sleeping)).count, { timeout: 30_000 }).toBe(0);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

export { expect };

export const languages = ['en', 'zh'] as const;
/** As the course orders them; a new lesson is tested without being named here. */
export const lessons: readonly string[] = parse(
  readFileSync(new URL('../content/courses/default.yaml', import.meta.url), 'utf8'),
).lessons;
const exercises = new URL('../content/exercises/', import.meta.url);
/** Lessons that have exercises. */
const practised = new Set<string>(
  (existsSync(exercises) ? readdirSync(exercises) : []).map(
    (id) => parse(readFileSync(new URL(`${id}/exercise.yaml`, exercises), 'utf8')).lesson,
  ),
);
/** Every page of the site, below a language. */
export const pages = [
  '',
  'course/',
  'check/',
  'notebook/',
  'progress/',
  'teach/',
  'teach/results/',
  'glossary/',
  'bibliography/',
  'about/',
  'engineers/',
  'library/',
  'licences/',
  'offline/',
  'privacy/',
  'teach/plans/the-groups-dial/',
  ...lessons.map((slug) => `lessons/${slug}/`),
  ...(practised.size > 0 ? ['exercises/'] : []),
  ...[...practised].map((slug) => `exercises/${slug}/`),
];

interface Guard {
  /** Set to false by a test that breaks the page on purpose. */
  readonly allowErrors: boolean;
  readonly guard: undefined;
}

/** Every test fails when a request leaves the origin, a script throws, or the policy refuses something. */
export const test = base.extend<Guard>({
  allowErrors: [false, { option: true }],
  guard: [
    async ({ page, baseURL, allowErrors }, use) => {
      const home = new URL(baseURL!).origin;
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== home) foreign.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(undefined);
      expect(foreign, 'requests that left the origin').toEqual([]);
      if (!allowErrors) expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Brings a widget into view and waits until it answers. */
export async function wake(page: Page, widget: string): Promise<Locator> {
  const host = page.locator(`#widget-${widget}`);
  await host.scrollIntoViewIfNeeded();
  await giveSign(page);
  await expect(page.locator('astro-island[ssr]', { has: host })).toHaveCount(0);
  return host;
}

/** Widgets load their scripts at a reader's first sign. */
export const giveSign = (page: Page) => page.mouse.move(1, 1);

/** Wakes everything on the page by looking at each island in turn. */
export async function wakeAll(page: Page): Promise<void> {
  await giveSign(page);
  for (let rounds = 0; rounds < 160; rounds++) {
    const left = await page.evaluate(() => {
      const island = document.querySelector('astro-island[ssr]');
      // The island itself has no box.
      island?.firstElementChild?.scrollIntoView();
      return document.querySelectorAll('astro-island[ssr]').length;
    });
    if (left === 0) break;
    await page.waitForTimeout(25);
  }
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Opens the dial's lesson with the dial awake. */
export async function openDial(page: Page, { language = 'en', query = '' } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/the-groups-dial/${query}`);
  return wake(page, 'groups-dial');
}

/** The value of one cost as it stands on the page. */
export const cost = (dial: Locator, name: string) => dial.locator(`[data-cost="${name}"] .value`);

/** What axe objects to on the page as it stands: everything in the light, and what hangs on colours in the dark. */
export async function findViolations(page: Page, within = 'html'): Promise<string[]> {
  // Without frames of other origins, axe need not carry its results through a page of its own: five times as fast. The
  // glyphs of formulas are hidden from screen readers and have the colour of their text.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().include(within).exclude('.katex-html');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axe()
    .options({ resultTypes: ['violations'] })
    .analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast', 'link-in-text-block']).analyze();
  const list = (theme: string, { violations }: typeof light) =>
    violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ target }) => target).join(' ')}`);
  return [...list('light', light), ...list('dark', dark)];
}

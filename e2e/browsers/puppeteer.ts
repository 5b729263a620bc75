import puppeteer, { type KeyInput, type LaunchOptions } from 'puppeteer-core';
import type { Browser, Tab } from './tab.ts';

/** A browser that Puppeteer drives: Firefox by WebDriver BiDi, Chromium by its own protocol. */
export async function openByPuppeteer(options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch(options);
  return {
    async open(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      return {
        async goto(address) {
          await page.goto(address, { waitUntil: 'domcontentloaded' });
        },
        evaluate: (act, argument) => page.evaluate(act as never, argument) as never,
        moveTo: (x, y) => page.mouse.move(x, y),
        clickAt: (x, y) => page.mouse.click(x, y),
        async press(chord) {
          const keys = chord.split('+') as KeyInput[];
          for (const key of keys) await page.keyboard.down(key);
          for (const key of keys.toReversed()) await page.keyboard.up(key);
        },
        type: (text) => page.keyboard.type(text),
        errors: async () => errors,
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { findFreePort, waitUntilServed } from '../../scripts/ports.mjs';
import type { Browser, Tab } from './tab.ts';

interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** A screen in memory: WebKitGTK has no way to run without one. */
async function openScreen(program: string): Promise<{ number: string; process: ChildProcess }> {
  // It chooses a number that is free and says it on descriptor 3.
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = screen.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    said.once('data', (text) => resolve(String(text).trim()));
    screen.once('error', reject);
    screen.once('exit', (status) => reject(new Error(`${program} ended with status ${status}`)));
  });
  return { number, process: screen };
}

/** WebKitGTK's own small browser, driven by WebDriver. */
export async function openWebkit(programs: Programs): Promise<Browser> {
  const screen = await openScreen(programs.screen);
  const port = await findFreePort(4800);
  const server = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${screen.number}`, GDK_BACKEND: 'x11' },
  });
  const address = `http://127.0.0.1:${port}`;
  await waitUntilServed(address);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    // With `eager` it waits for ever where a page was parsed before it was asked.
    pageLoadStrategy: 'normal',
    timeouts: { script: 120_000 },
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  });
  return {
    // A session has a profile of its own.
    open: async () => toTab(await new Builder().usingServer(address).withCapabilities(capabilities).build()),
    async close() {
      server.kill();
      screen.process.kill();
    },
  };
}

const named: Readonly<Record<string, string>> = {
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Enter: Key.ENTER,
  Tab: Key.TAB,
  End: Key.END,
  ArrowRight: Key.ARROW_RIGHT,
};

function toTab(driver: WebDriver): Tab {
  const evaluate = async (act: unknown, argument: unknown) => {
    const { value, error } = await driver.executeAsyncScript<{ value?: unknown; error?: string }>(
      `const [argument, done] = arguments;
      (async () => (${String(act)})(argument))().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }),
      )`,
      argument,
    );
    if (error !== undefined) throw new Error(error);
    return value as never;
  };
  const moved = (x: number, y: number) =>
    driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT });
  return {
    async goto(path) {
      await driver.get(path);
      await evaluate(collectErrors, null);
    },
    evaluate,
    moveTo: (x, y) => moved(x, y).perform(),
    clickAt: (x, y) => moved(x, y).click().perform(),
    press(chord) {
      const keys = chord.split('+').map((key) => named[key] ?? key);
      const actions = driver.actions();
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.toReversed()) actions.keyUp(key);
      return actions.perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    errors: () => evaluate(() => (globalThis as { thrown?: string[] }).thrown ?? [], null),
    close: () => driver.quit(),
  };
}

/** WebDriver has no word for what scripts throw, so the page is asked to keep it, as soon as it is parsed. */
function collectErrors(): void {
  const thrown: string[] = [];
  (globalThis as { thrown?: string[] }).thrown = thrown;
  addEventListener('error', (event) => thrown.push(event.message));
  addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
}

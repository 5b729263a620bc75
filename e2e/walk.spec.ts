import type { Locator, Page } from '@playwright/test';
import { expect, languages, lessons, test, wakeAll } from './course.ts';

/** What a control is moved to: both ends of a slider, every option of a choice, each state of a switch. */
async function moveToItsEnds(page: Page, control: Locator): Promise<void> {
  const kind = await control.evaluate(
    (node) => node.getAttribute('role') ?? (node as HTMLInputElement).type ?? node.tagName,
  );
  if (kind === 'slider' || kind === 'range') {
    await control.focus();
    for (const key of ['Home', 'End']) await page.keyboard.press(key);
  } else if (kind === 'select-one') {
    const values = await control
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    for (const value of [values[0]!, values.at(-1)!]) await control.selectOption(value);
  } else if (kind === 'checkbox' || kind === 'switch') {
    for (let times = 0; times < 2; times++) await control.dispatchEvent('click');
  } else await control.dispatchEvent('click');
}

/** Numbers that are none, and pictures of nothing, in a widget as it stands. */
function findFaults(widget: Locator): Promise<string[]> {
  return widget.evaluate((host) => {
    const text = (host as HTMLElement).innerText;
    const words = text.match(/.{0,20}\b(NaN|undefined|Infinity|null)\b.{0,20}/g) ?? [];
    const drawn = [...host.querySelectorAll('svg *')].flatMap((node) =>
      [...node.attributes]
        .filter(({ value }) => /NaN|undefined|Infinity/.test(value))
        .map(({ name, value }) => `${name}=${value}`),
    );
    const empty = [...host.querySelectorAll('canvas')].filter(
      (canvas) => canvas.width === 0 || canvas.height === 0,
    );
    const broken = [...host.querySelectorAll('img')].filter(
      (image) => image.complete && image.naturalWidth === 0,
    );
    return [
      ...words,
      ...drawn.slice(0, 3),
      ...empty.map(() => 'an empty canvas'),
      ...broken.map(({ src }) => `no picture: ${src}`),
    ];
  });
}

const controls =
  'input[type="range"], [role="slider"], select, input[type="checkbox"], [role="switch"], input[type="radio"]';

for (const language of languages) {
  for (const slug of lessons) {
    test(`every control of ${slug} reaches its ends without a fault, ${language}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(`${language}/lessons/${slug}/`);
      await wakeAll(page);
      for (const widget of await page.locator('section.widget').all()) {
        expect(await findFaults(widget), 'at first').toEqual([]);
        const count = await widget.locator(controls).count();
        for (let index = 0; index < count; index++) {
          const control = widget.locator(controls).nth(index);
          // A control may go when another is moved, or wait for it.
          if ((await control.count()) === 0 || !(await control.isVisible()) || (await control.isDisabled()))
            continue;
          await moveToItsEnds(page, control);
          expect(await findFaults(widget), `after control ${index}`).toEqual([]);
        }
      }
      await expect(page.locator('main, article').first()).not.toContainText(/\bNaN\b|\bundefined\b/);
    });
  }
}

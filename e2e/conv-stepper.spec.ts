import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openStepper(page: Page, { language = 'en', query = '' } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/what-convolution-mixes/${query}`);
  return wake(page, 'conv-stepper');
}

const slider = (stepper: Locator) => stepper.getByRole('slider');
const rows = (stepper: Locator) => stepper.locator('.ledger tbody tr');
const total = (stepper: Locator) => stepper.locator('.player .total b');
const choose = (stepper: Locator, name: string) => stepper.getByRole('radio', { name, exact: true }).check();
const toNumber = (text: string) => Number(text.replace('−', '-').replace(/[×=\s]/g, ''));

test('a reader guesses, runs the sum and sees the gap at its end', async ({ page }) => {
  const stepper = await openStepper(page);
  await stepper.getByLabel('Your guess').fill('9');
  await stepper.getByRole('button', { name: 'Keep my guess' }).click();
  await expect(stepper).toContainText('You guessed 9 multiplications');
  await stepper.getByRole('button', { name: 'Now run it' }).click();
  await expect(stepper.getByRole('button', { name: 'Pause' })).toBeFocused();
  await expect(rows(stepper)).not.toHaveCount(0);
  await expect(stepper).not.toContainText('times your guess');
  await stepper.getByRole('button', { name: 'To the end' }).click();
  await expect(stepper).toContainText('That is 4 times your guess');
});

test('each line of the sum can be checked by head, and the last is the output number', async ({ page }) => {
  const stepper = await openStepper(page);
  await expect(rows(stepper)).toHaveCount(5);
  await slider(stepper).press('ArrowRight');
  await expect(rows(stepper)).toHaveCount(6);
  await slider(stepper).press('End');
  await expect(rows(stepper)).toHaveCount(36);
  let sum = 0;
  for (const line of await rows(stepper).all()) {
    const [, value, weight, product, shown] = (await line.locator('td').allTextContents()).map(toNumber);
    expect(value! * weight! + 0).toBe(product);
    sum += product!;
    expect(shown).toBe(sum);
  }
  expect(toNumber((await total(stepper).textContent())!)).toBe(sum);
  const cell = stepper.getByRole('gridcell', { selected: true });
  expect(toNumber((await cell.textContent())!)).toBe(sum);
  await expect(stepper.locator('.line.lit')).toContainText('y[oy, ox, o] = sum');
});

test('each kind of convolution loses its loops, in code, channels, filter and count', async ({ page }) => {
  const stepper = await openStepper(page);
  const gone = stepper.locator('.line.gone code');
  const unread = stepper.locator('figure.unread');
  const inProse = page.locator('data.value[data-measure="steps"]').first();
  const expected = [
    ['standard', 36, [], 0],
    ['grouped', 18, [], 2],
    ['depthwise', 9, ['for i in 0,1,2,3'], 3],
    ['pointwise', 4, ['for ky in 0,1,2', 'for kx in 0,1,2'], 0],
  ] as const;
  for (const [mode, steps, lines, channels] of expected) {
    await choose(stepper, mode);
    await expect(stepper.locator('.sees')).toContainText(`${steps} multiply-adds`);
    await expect(gone).toHaveText([...lines]);
    await expect(unread).toHaveCount(channels);
    await expect(slider(stepper)).toHaveAttribute('max', String(steps));
    await expect(inProse).toHaveText(String(steps));
    await expect(stepper.locator('.filter rect.weight')).toHaveCount(steps);
  }
  await choose(stepper, 'grouped');
  await expect(stepper.locator('.line .value.gone')).toHaveText(['2', '3']);
});

test('the same weights stay when the window moves, and the padding is shown as such', async ({ page }) => {
  const stepper = await openStepper(page, { query: '?conv-stepper=v1.step-1' });
  const weights = stepper.locator('.filter rect.weight + text');
  const before = await weights.allTextContents();
  await stepper.getByRole('gridcell').first().click();
  await expect(page).toHaveURL(/conv-stepper=v1\.row-0\.column-0\.step-1/);
  await expect(stepper.locator('.player .now')).toContainText('outside: 0');
  await expect(stepper.locator('.line.lit')).toContainText('outside: 0');
  await expect(stepper.locator('.code')).toContainText('= −1');
  expect(await weights.allTextContents()).toEqual(before);
  await choose(stepper, 'valid');
  await expect(stepper.getByRole('gridcell')).toHaveCount(36);
  await expect(stepper.locator('.player .now')).not.toContainText('outside');
});

test('it plays by itself to the end, tells it once, and can be played again', async ({ page }) => {
  const stepper = await openStepper(page, { query: '?conv-stepper=v1.mode-pointwise.row-0' });
  const said = stepper.locator('.said');
  await page.waitForTimeout(500);
  const before = await said.textContent();
  await stepper.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(slider(stepper)).toHaveValue('2');
  expect(await said.textContent()).toBe(before);
  await expect(slider(stepper)).toHaveValue('4');
  await expect(said).toContainText('All added: the output at row 0, column 3 of channel 0 is');
  await stepper.getByRole('button', { name: 'Play again' }).click();
  await expect(slider(stepper)).not.toHaveValue('4');
  await stepper.getByRole('button', { name: 'Pause' }).click();
  const paused = await slider(stepper).inputValue();
  await page.waitForTimeout(900);
  await expect(slider(stepper)).toHaveValue(paused);
});

test('everything is done from the keyboard', async ({ page }) => {
  const stepper = await openStepper(page);
  const press = (key: string) => page.keyboard.press(key);
  await stepper.getByRole('radio', { name: 'standard', exact: true }).focus();
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(stepper.getByRole('radio', { name: 'depthwise', exact: true })).toBeChecked();
  await press('Tab');
  await expect(stepper.getByRole('radio', { name: 'same', exact: true })).toBeFocused();
  await press('Tab');
  await press('ArrowRight');
  await expect(stepper.getByRole('radio', { name: 'coffee cup' })).toBeChecked();
  await press('Tab');
  await expect(stepper.getByRole('group', { name: 'Sum so far' })).toBeFocused();
  await press('Tab');
  await press('ArrowRight');
  await expect(stepper.getByRole('radio', { name: 'output channel 1' })).toBeChecked();
  await press('Tab');
  await expect(stepper.getByRole('gridcell', { selected: true })).toBeFocused();
  await press('ArrowDown');
  await press('ArrowRight');
  await expect(stepper.locator('.code .head code')).toHaveText('o = 1, oy = 4, ox = 4');
  await press('End');
  await press('PageDown');
  await expect(stepper.locator('.code .head code')).toHaveText('o = 1, oy = 7, ox = 7');
  await slider(stepper).focus();
  await press('Home');
  await expect(rows(stepper)).toHaveCount(0);
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowLeft');
  await expect(rows(stepper)).toHaveCount(1);
  await press('Space');
  await expect(stepper.getByRole('button', { name: 'Pause' })).toBeVisible();
  await press('Space');
  await press('End');
  await expect(rows(stepper)).toHaveCount(9);
  await expect(page).toHaveURL(
    /conv-stepper=v1\.mode-depthwise\.photo-coffee\.row-7\.column-7\.outChannel-1\.step-9/,
  );
  await stepper.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(rows(stepper)).toHaveCount(5);
  await expect(page).not.toHaveURL(/conv-stepper=/);
});

test('what has the focus is never hidden below the steps', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const stepper = await openStepper(page);
  const top = async (target: Locator) => (await target.boundingBox())!;
  for (const target of [
    stepper.getByRole('group', { name: 'Sum so far' }),
    stepper.getByRole('gridcell', { selected: true }),
    stepper.getByRole('radio', { name: 'output channel 0' }),
  ]) {
    await page.evaluate(() => scrollTo(0, 0));
    await target.focus();
    await page.waitForTimeout(100);
    const box = await top(target);
    const player = await top(stepper.locator('.player'));
    expect(box.y + box.height).toBeLessThanOrEqual(player.y + 1);
  }
});

test('a link opens exactly its state, and the copied link is that link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const query = '?conv-stepper=v1.mode-grouped.photo-rocket.padding-valid.row-5.column-0.outChannel-2.step-7';
  const stepper = await openStepper(page, { query });
  await expect(stepper.getByRole('radio', { name: 'grouped', exact: true })).toBeChecked();
  await expect(stepper.getByRole('radio', { name: 'rocket' })).toBeChecked();
  await expect(stepper.locator('.code .head code')).toHaveText('o = 2, g = 1, oy = 5, ox = 0');
  await expect(rows(stepper)).toHaveCount(7);
  await stepper.getByRole('button', { name: 'Link' }).click();
  await expect(stepper).toContainText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(query);
});

for (const [what, text] of [
  ['no state', '%7Bx'],
  ['of another version', 'v9.step-3'],
  ['with an unknown setting', 'v1.speed-3'],
  ['with a value out of range', 'v1.step-99'],
  ['that is impossible together', 'v1.padding-valid.row-7'],
  ['huge', `v1.step-${'9'.repeat(5000)}`],
] as const) {
  test(`a link ${what} gets a sentence and the lesson's state`, async ({ page }) => {
    const stepper = await openStepper(page, { query: `?conv-stepper=${text}` });
    await expect(stepper.getByRole('alert')).not.toBeEmpty();
    await expect(rows(stepper)).toHaveCount(5);
    await slider(stepper).press('ArrowRight');
    await expect(stepper.getByRole('alert')).toHaveCount(0);
    await expect(rows(stepper)).toHaveCount(6);
  });
}

test('words in the lesson switch the convolution', async ({ page }) => {
  const stepper = await openStepper(page);
  await page.locator('button.set', { hasText: 'pointwise' }).first().click();
  await expect(stepper.getByRole('radio', { name: 'pointwise', exact: true })).toBeChecked();
  await expect(page.locator('data.value[data-measure="steps"]').first()).toHaveText('4');
});

test('the numbers and the picture are downloaded', async ({ page }) => {
  const stepper = await openStepper(page, { query: '?conv-stepper=v1.mode-depthwise.row-0.step-4' });
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      stepper.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) };
  };
  const table = await save('CSV');
  expect(table.name).toBe('conv-stepper-depthwise.csv');
  const lines = table.bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toContain('step,ky,kx,i,channel,iy,ix,inside,value,weight,product,sum');
  expect(lines[1]).toMatch(/^1,0,0,0,0,-1,2,0,0,/);
  const picture = await save('PNG');
  expect(picture.name).toBe('conv-stepper-depthwise.png');
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.bytes.length).toBeGreaterThan(20_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of ['en', 'zh']) {
    test(`the ${language} page shows the first steps, the window's numbers and the answer`, async ({
      page,
    }) => {
      await page.goto(`${language}/lessons/what-convolution-mixes/`);
      const stepper = page.locator('#widget-conv-stepper');
      await expect(rows(stepper)).toHaveCount(5);
      await expect(stepper.locator('.filter rect.weight')).toHaveCount(36);
      await expect(stepper.locator('.filter text')).toHaveCount(72);
      await expect(stepper.locator('.channels svg')).toHaveCount(4);
      await expect(stepper.getByRole('gridcell')).toHaveCount(64);
      await expect(stepper.locator('.line.lit')).toContainText('sum +=');
      await expect(total(stepper)).toHaveText('−528');
    });
  }
});

test.describe('on a narrow screen', () => {
  for (const width of [320, 360]) {
    test(`at ${width} px nothing scrolls sideways and the steps stay within reach`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const stepper = await openStepper(page);
      for (const mode of ['standard', 'grouped', 'depthwise', 'pointwise']) {
        await choose(stepper, mode);
        await slider(stepper).press('End');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const button of await stepper.locator('.player button').all()) {
          const box = (await button.boundingBox())!;
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
      }
      await stepper.locator('.channels').evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await expect(stepper.getByRole('button', { name: 'Play again' })).toBeInViewport();
    });
  }
});

test('reduced motion takes the transitions away, not the steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const stepper = await openStepper(page, { query: '?conv-stepper=v1.mode-pointwise' });
  const durations = await stepper
    .locator('.window, .tap, .chosen, .channels svg')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).transitionDuration));
  expect(durations.every((duration) => Number.parseFloat(duration) < 0.001)).toBe(true);
  await stepper.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(slider(stepper)).toHaveValue('2');
});

for (const mode of ['standard', 'grouped', 'depthwise', 'pointwise']) {
  test(`axe finds nothing in the ${mode} stepper, light and dark`, async ({ page }) => {
    await openStepper(page, { query: `?conv-stepper=v1.mode-${mode}.row-0.step-4` });
    expect(await findViolations(page, '#widget-conv-stepper')).toEqual([]);
  });
}

test('the Chinese page steps too', async ({ page }) => {
  const stepper = await openStepper(page, { language: 'zh' });
  await choose(stepper, '深度');
  await expect(stepper.locator('.line.gone')).toContainText('没有通道循环：只读通道 0');
  await slider(stepper).press('End');
  await expect(stepper.locator('.said')).toContainText('全部加完');
});

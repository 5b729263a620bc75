import type { Locator, Page } from '@playwright/test';
import { expect, test, wake } from './course.ts';

async function openTerms(page: Page, query = ''): Promise<Locator> {
  await page.goto(`en/lessons/what-is-lost/${query}`);
  return wake(page, 'separable-terms');
}

const readout = (widget: Locator, name: string) => widget.locator(`[data-readout="${name}"] .value`);

test('a reader guesses, keeps more terms by keyboard, and sees weights, pictures and prose follow', async ({
  page,
}) => {
  const widget = await openTerms(page);
  await widget.getByLabel('Your guess').fill('11');
  await widget.getByRole('button', { name: 'Keep my guess' }).click();
  await widget.getByRole('button', { name: 'Now run it' }).click();
  await expect(widget).toContainText('It is 82.2 %.');
  const slider = widget.getByRole('slider', { name: 'terms kept' });
  await slider.press('ArrowRight');
  await expect(readout(widget, 'weights')).toHaveText('67.7 %');
  await expect(readout(widget, 'outputs')).toHaveText(/^[\d.]+ %$/);
  await expect(widget.locator('.maps canvas')).toHaveCount(36);
  await expect(page.locator('data.value[data-measure="errorPercent"]').first()).toHaveText('67.7');
  await slider.press('End');
  await expect(readout(widget, 'weights')).toHaveText('0 %');
  await expect(readout(widget, 'outputs')).toHaveText('0 %');
  await expect(widget).toContainText('More params than the dense kernel');
});

test('a kernel made of three terms loses everything but rounding at exactly three', async ({ page }) => {
  const widget = await openTerms(page);
  await page.getByRole('button', { name: '3 terms', exact: true }).click();
  await expect(widget).toContainText('It takes 3 terms until nothing is missing.');
  await expect(page).toHaveURL(/separable-terms=v1\.bank-made\.terms-2\.madeOf-3/);
  await widget.getByRole('slider', { name: 'terms kept' }).press('ArrowRight');
  await expect(widget).toContainText('3 terms are this kernel');
  await expect(readout(widget, 'weights')).toHaveText('0 %');
});

test('what the lesson says of weights and outputs is what the widget shows', async ({ page }) => {
  const widget = await openTerms(page);
  const percent = async (name: string) => {
    await expect(readout(widget, name)).toHaveText(/%$/);
    return Number.parseFloat((await readout(widget, name).textContent())!);
  };
  await page.getByRole('button', { name: 'five terms of the image filters' }).click();
  await expect(readout(widget, 'params')).toHaveText('315');
  expect(await percent('weights')).toBeLessThan(100 / 3);
  expect(await percent('outputs')).toBeGreaterThan(90);
  await page.getByRole('button', { name: 'one term of the colour edges' }).click();
  await expect(readout(widget, 'params')).toHaveText('336');
  expect(await percent('outputs')).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'one term', exact: true }).click();
  await expect(widget).toContainText('In this order it is separable.');
});

test('terms that a kernel does not have are refused beside the field, and a smaller kernel takes them down', async ({
  page,
}) => {
  const widget = await openTerms(page, '?separable-terms=v1.terms-9');
  await widget.getByLabel('type terms').fill('10');
  await expect(widget).toContainText('10 is out of range: from 1 to 9.');
  await expect(readout(widget, 'weights')).toHaveText('0 %');
  await widget.getByText('Shape and photo').click();
  await widget.getByLabel('channels out', { exact: true }).fill('4');
  await expect(widget).toContainText('at most 4 terms, so 4 are kept instead of 9');
  await expect(widget.getByRole('slider', { name: 'terms kept' })).toHaveAttribute(
    'aria-valuetext',
    '4 of 4 terms, 0 % missing',
  );
});

test('a pattern that is clicked keeps the terms up to it; a link opens the same, one that cannot be is refused', async ({
  page,
}) => {
  const widget = await openTerms(page, '?separable-terms=v1.bank-gabor.terms-2');
  const picture = widget.locator('.picture svg').first();
  const box = (await picture.boundingBox())!;
  await picture.click({ position: { x: box.width * 0.29, y: 60 } });
  await expect(readout(widget, 'weights')).toHaveText('0 %');
  await page.goto('en/lessons/what-is-lost/?separable-terms=v1.tiedTo-output.terms-9');
  await wake(page, 'separable-terms');
  await expect(widget.getByRole('alert').first()).toContainText('9 is out of range: from 1 to 3.');
  await expect(readout(widget, 'weights')).toHaveText('82.2 %');
});

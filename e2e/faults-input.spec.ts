import { cost, expect, openDial, test } from './course.ts';

test.describe('row 25: a typed value that no layer can have is told beside the control, and the picture stays', () => {
  for (const [text, message] of [
    ['5', '5 groups cannot share out 32 input and 32 output channels evenly'],
    ['0', 'from 1 to 64'],
    ['1e9', 'from 1 to 64'],
    ['NaN', 'whole number'],
    ['0,5', 'whole number'],
    ['four', 'whole number'],
    ['-4', 'from 1 to 64'],
  ] as const) {
    test(`groups: ${text}`, async ({ page }) => {
      const dial = await openDial(page, { query: '?groups-dial=v1.inChannels-32.outChannels-32.groups-8' });
      await expect(dial.locator('.maps.out canvas')).toHaveCount(32);
      const field = dial.getByLabel('type groups');
      await field.fill(text);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(message));
      await expect(field).toHaveValue(text);
      await expect(cost(dial, 'params')).toHaveText('1,152');
      await expect(dial.locator('.maps.out canvas')).toHaveCount(32);
      await expect(dial.locator('.views')).not.toContainText('NaN');
      await expect(dial.locator('.costs')).not.toContainText('NaN');
    });
  }

  for (const [label, text] of [
    ['stride', '0'],
    ['kernel size', '0'],
    ['kernel size', '97'],
    ['channels in', '1000000000'],
  ] as const) {
    test(`${label}: ${text}`, async ({ page }) => {
      const dial = await openDial(page);
      await dial.getByText('Layer and photo').click();
      const field = dial.getByLabel(label, { exact: true });
      await field.fill(text);
      await expect(field).toHaveAccessibleDescription(/from 1 to/);
      await expect(cost(dial, 'params')).toHaveText('2,304');
    });
  }

  test('full-width digits are digits', async ({ page }) => {
    const dial = await openDial(page);
    await dial.getByLabel('type groups').fill('\uff18');
    await expect(cost(dial, 'params')).toHaveText('288');
  });
});

test.describe('row 2: a link that holds no state of the widget is told, and the lesson starts where it starts', () => {
  for (const state of [
    'eyJncm91cHMiOjR9',
    'v0.groups-4',
    'v9.groups-4',
    'v1.groups-1000000000',
    'v1.groups-5',
    'v1.__proto__-1',
    `v1.${'groups-4.'.repeat(600)}`,
  ]) {
    test(state.slice(0, 24), async ({ page }) => {
      const dial = await openDial(page, { query: `?groups-dial=${state}` });
      await expect(dial.getByRole('alert')).not.toBeEmpty();
      await expect(cost(dial, 'params')).toHaveText('2,304');
      await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
      await expect(cost(dial, 'params')).toHaveText('1,152');
    });
  }

  test('in Chinese it is told in Chinese', async ({ page }) => {
    const dial = await openDial(page, { language: 'zh', query: '?groups-dial=v1.groups-5' });
    await expect(dial.getByRole('alert')).toContainText('5 组没法平分 16 个输入通道');
  });
});

import { cost, expect, languages, openDial, pages, test, wake, wakeAll } from './course.ts';

test.describe('row 32: narrow, zoomed, by keyboard, still, forced colours', () => {
  for (const language of languages) {
    for (const path of pages) {
      test(`${language}/${path} fits 320 px without sideways scroll`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`${language}/${path}`);
        await wakeAll(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBe(0);
      });
    }
  }

  test('at 200 % zoom of a laptop (640 px wide) the dial turns and is seen', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('End');
    await expect(cost(dial, 'params')).toHaveText('144');
    await expect(dial.getByRole('slider', { name: 'groups' })).toBeInViewport();
  });

  test('by keyboard alone a reader comes from the top of the page to the dial, turns it, opens settings and types', async ({
    page,
  }) => {
    await page.goto('en/lessons/the-groups-dial/');
    await wake(page, 'groups-dial');
    await page.evaluate(() => window.scrollTo(0, 0));
    const slider = page.locator('#widget-groups-dial').getByRole('slider', { name: 'groups' });
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await slider.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(slider).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(cost(page.locator('#widget-groups-dial'), 'params')).toHaveText('1,152');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('type groups')).toBeFocused();
  });

  test('with reduced motion the wires stand at their places at once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('End');
    const first = await dial.locator('.wires path').last().getAttribute('d');
    await page.waitForTimeout(400);
    expect(await dial.locator('.wires path').last().getAttribute('d')).toBe(first);
  });

  test('with forced colours the dial is there and turns', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('End');
    await expect(cost(dial, 'params')).toHaveText('144');
  });
});

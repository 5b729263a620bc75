import { expect, findViolations, languages, openDial, pages, test, wakeAll } from './course.ts';

for (const language of languages) {
  for (const path of pages) {
    test(`axe finds nothing on ${language}/${path}, light and dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`${language}/${path}`);
      await wakeAll(page);
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing in the dial with everything open and an error shown', async ({ page }) => {
  const dial = await openDial(page);
  await dial.getByText('Layer and photo').click();
  await dial.getByText('The same as a table').click();
  await dial.getByLabel('type groups').fill('5');
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
  await dial.getByLabel('type groups').fill('5');
  expect(await findViolations(page)).toEqual([]);
});

test('axe finds nothing on the page for a missing address, light and dark', async ({ page }) => {
  await page.goto('404.html');
  expect(await findViolations(page)).toEqual([]);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, languages, openDial, pages, test, wakeAll } from './course.ts';

for (const theme of ['light', 'dark'] as const) {
  for (const language of languages) {
    for (const path of pages) {
      test(`axe finds nothing on ${language}/${path}, ${theme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.goto(`${language}/${path}`);
        await wakeAll(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
        ).toEqual([]);
      });
    }
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
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page for a missing address, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('404.html');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

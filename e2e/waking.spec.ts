import { cost, expect, giveSign, test } from './course.ts';

const path = 'en/lessons/the-groups-dial/';
const scripts = /GroupsDial.*\.js$/;

test('a widget loads nothing until a reader gives a sign', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => scripts.test(url))).toEqual([]);
  await giveSign(page);
  await expect(
    page.locator('#widget-groups-dial').locator('xpath=ancestor::astro-island'),
  ).not.toHaveAttribute('ssr');
  expect(loaded.filter((url) => scripts.test(url))).toHaveLength(1);
});

test('a link with a state needs no sign', async ({ page }) => {
  await page.goto(`${path}?groups-dial=v1.groups-4`);
  await expect(cost(page.locator('#widget-groups-dial'), 'params')).toHaveText('576');
});

test('what a reader does while the scripts are on their way is done when they are there', async ({
  page,
}) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(scripts, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(path);
  const dial = page.locator('#widget-groups-dial');
  await dial.getByRole('slider', { name: 'groups' }).press('End');
  await expect(cost(dial, 'params')).toHaveText('2,304');
  arrive();
  await expect(cost(dial, 'params')).toHaveText('144');
});

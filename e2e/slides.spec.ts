import { expect, findViolations, giveSign, languages, lessons, test } from './course.ts';
import { current, openSlides, showSlide } from './slides.ts';

const dial = 'en/slides/the-groups-dial/';

test('a deck is turned by keys, keeps its place over a reload, and its address names the slide', async ({
  page,
}) => {
  await openSlides(page, dial);
  await expect(current(page)).toHaveAttribute('id', 'slide-start');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The groups dial');
  for (const key of ['ArrowRight', 'PageDown', ' ']) await page.keyboard.press(key);
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it-2');
  await page.keyboard.press('PageUp');
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it');
  await expect(page).toHaveURL(/#slide-turn-it$/);
  await page.reload();
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it');
  await page.keyboard.press('End');
  await expect(current(page)).toHaveAttribute('id', 'slide-end');
  await expect(current(page).getByRole('link', { name: /The lesson/ })).toHaveAttribute(
    'href',
    /\/en\/lessons\/the-groups-dial\/$/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('id', 'slide-end');
  await page.keyboard.press('Home');
  await expect(current(page)).toHaveAttribute('id', 'slide-start');
});

test('the overview leads to a slide; black hides all until the next key; ? lists the keys', async ({
  page,
}) => {
  await openSlides(page, dial);
  await page.keyboard.press('o');
  const overview = page.getByRole('dialog', { name: 'Overview' });
  await expect(overview.getByRole('link').first()).toHaveAttribute('aria-current', 'step');
  await expect(overview).toContainText('Code cell 1');
  await expect(overview).not.toContainText('{');
  await overview.getByRole('link', { name: 'Which stops the dial has' }).first().click();
  await expect(overview).toBeHidden();
  await expect(current(page)).toHaveAttribute('id', 'slide-legal-stops');
  await page.keyboard.press('b');
  await expect(page.locator('.black')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.black')).toBeHidden();
  await expect(current(page)).toHaveAttribute('id', 'slide-legal-stops');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('what a class has to answer first is shown by the key, before the next slide', async ({ page }) => {
  await openSlides(page, `${dial}#slide-legal-stops-2`);
  const belief = current(page);
  await expect(belief).toContainText('True or not?');
  await expect(belief.locator('.truth')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(belief).toHaveAttribute('id', 'slide-legal-stops-2');
  await expect(belief.locator('.truth')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('id', 'slide-history');

  await showSlide(page, 'check-4');
  await giveSign(page);
  await expect(current(page).locator('astro-island[ssr]')).toHaveCount(0);
  await expect(current(page).getByRole('radio').first()).toBeEnabled();
  const right = current(page).getByText('every output reads exactly one input');
  await expect(right).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(right).toBeVisible();
  await expect(current(page).locator('legend')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageDown');
  await expect(current(page)).toHaveAttribute('id', 'slide-check-5');
});

test('a widget on a slide answers, keeps its own keys, and its state stays in the address', async ({
  page,
}) => {
  await openSlides(page, `${dial}#slide-turn-it-2`);
  await giveSign(page);
  const slide = current(page);
  await expect(slide.locator('astro-island[ssr]')).toHaveCount(0);
  const slider = slide.getByRole('slider', { name: 'groups' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /2/);
  await expect(slide).toHaveAttribute('id', 'slide-turn-it-2');
  await expect(page).toHaveURL(/groups-dial=.*#slide-turn-it-2$/);
  // A remote control turns the slides all the same.
  await page.keyboard.press('PageDown');
  await expect(current(page)).toHaveAttribute('id', 'slide-what-it-cuts');
  await expect(page).toHaveURL(/groups-dial=/);
  // Words that set a widget lead to it.
  await showSlide(page, 'what-a-group-sees');
  await current(page).getByRole('button', { name: '4 groups' }).click();
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it-2');
  await expect(slider).toHaveAttribute('aria-valuetext', /4/);
});

test('a cell on a slide runs with those before it, and what is typed there turns nothing', async ({
  page,
}) => {
  await openSlides(page, `${dial}#slide-write-3`);
  await giveSign(page);
  const slide = current(page);
  await expect(slide.locator('astro-island[ssr]')).toHaveCount(0);
  await slide.getByRole('button', { name: /Run/ }).click();
  await expect(slide.getByRole('table')).toContainText('2,304', { timeout: 30_000 });
  await page.keyboard.press('PageUp');
  await expect(current(page)).toHaveAttribute('id', 'slide-write-2');
});

test('notes in a second window turn with the slides, both ways', async ({ page, context }) => {
  await openSlides(page, dial);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.locator('html[data-following]')).toHaveCount(1);
  const said = notes.locator('.note.current');
  await expect(said).toContainText('dial with one number on it');
  await expect(notes.locator('[data-upcoming]')).toHaveText('Next: Afterwards you can');
  await expect(notes.locator('[data-elapsed]')).toHaveText(/^0:0\d$/);

  await page.bringToFront();
  for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
  await expect(said).toHaveAttribute('data-slide', 'slide-turn-it');
  await expect(said).toContainText('576');
  await notes.bringToFront();
  await notes.getByRole('button', { name: 'On', exact: true }).click();
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it-2');
  await notes.keyboard.press('ArrowRight');
  await expect(current(page)).toHaveAttribute('id', 'slide-what-it-cuts');
  await expect(said).toHaveAttribute('data-slide', 'slide-what-it-cuts');
  // A word of the notes sets the widget over there.
  await said.getByRole('button', { name: '16 groups' }).click();
  await expect(current(page)).toHaveAttribute('id', 'slide-turn-it-2');
  await page.close();
  await expect(notes.locator('html[data-following]')).toHaveCount(0);
});

test('on one screen the notes stand below the slide', async ({ page }) => {
  await openSlides(page, `zh/slides/the-groups-dial/#slide-history`);
  await expect(current(page).locator('.notes')).toBeHidden();
  await page.keyboard.press('s');
  await expect(current(page).locator('.notes')).toContainText('AlexNet');
  await page.keyboard.press('s');
  await expect(current(page).locator('.notes')).toBeHidden();
});

test('a finger across a slide turns it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    hasTouch: true,
    viewport: { width: 800, height: 600 },
  });
  const page = await context.newPage();
  await openSlides(page, dial);
  const swipe = (from: number, to: number) =>
    page.evaluate(
      ([from, to]) => {
        const target = document.querySelector('.deck-slide.current h1, .deck-slide.current h2')!;
        const at = (clientX: number) => [new Touch({ identifier: 1, target, clientX, clientY: 300 })];
        target.dispatchEvent(new TouchEvent('touchstart', { touches: at(from!), bubbles: true }));
        target.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(to!), bubbles: true }));
      },
      [from, to],
    );
  await swipe(600, 300);
  await expect(current(page)).toHaveAttribute('id', 'slide-aims');
  await swipe(300, 600);
  await expect(current(page)).toHaveAttribute('id', 'slide-start');
  await context.close();
});

test('without JavaScript all slides and their notes are read one under another', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(dial);
  for (const slide of await page.locator('.deck-slide').all()) await expect(slide).toBeVisible();
  await expect(page.locator('#slide-history .notes')).toContainText('AlexNet had two of them');
  await expect(page.getByRole('button', { name: 'Overview' })).toBeHidden();
  await context.close();
});

test('printed, every slide is there, answers are not, and the notes are on wish', async ({ page }) => {
  await openSlides(page, dial);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#slide-history')).toBeVisible();
  await expect(page.locator('#slide-end')).toBeVisible();
  await expect(page.locator('#slide-history .notes')).toBeHidden();
  await expect(page.locator('#slide-check-4 details')).toBeHidden();
  await expect(page.locator('.deck-bar')).toBeHidden();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: /with the notes/ }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#slide-history .notes')).toBeVisible();
});

test('each lesson leads to its slides, and they lead back', async ({ page }) => {
  await page.goto('zh/lessons/xception/');
  await page.getByRole('link', { name: '课堂幻灯片' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('走进 Xception');
  await page.getByRole('link', { name: '回到课文' }).click();
  await expect(page).toHaveURL(/\/zh\/lessons\/xception\/$/);
});

for (const language of languages) {
  for (const slug of lessons) {
    test(`${language}: a projector shows all of each slide of ${slug}, or tells that a widget goes on below`, async ({
      page,
    }) => {
      await openSlides(page, `${language}/slides/${slug}/`);
      for (const size of [
        { width: 1024, height: 768 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(size);
        const over = await page.evaluate(async () => {
          const found: string[] = [];
          for (const { id, dataset } of document.querySelectorAll<HTMLElement>('.deck-slide')) {
            location.hash = id;
            await new Promise((resolve) => setTimeout(resolve, 30));
            const slide = document.querySelector('.deck-slide.current')!;
            const isHigh = slide.scrollHeight > slide.clientHeight + 1;
            const isTold = document.querySelector('.deck-bar .more')!.checkVisibility();
            if (isHigh && !(dataset.kind === 'widget' && isTold)) found.push(`${id} is high`);
            const { right } = slide.getBoundingClientRect();
            const all = [...slide.querySelectorAll('h1, h2, p, li, fieldset, figure, pre, svg')];
            const isWide = all.some(
              (shown) =>
                !shown.closest('.table-scroll, .code, svg svg, .scroll') &&
                shown.getBoundingClientRect().right > right + 1,
            );
            if (isWide || slide.scrollWidth > slide.clientWidth + 1) found.push(`${id} is wide`);
          }
          return found;
        });
        expect(over, `${size.width} × ${size.height}`).toEqual([]);
      }
    });
  }

  test(`axe finds nothing on any kind of slide, nor in the notes, ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await openSlides(page, `${language}/slides/the-groups-dial/`);
    await giveSign(page);
    for (const id of [
      'start',
      'aims',
      'turn-it',
      'turn-it-2',
      'what-it-cuts',
      'legal-stops-2',
      'write',
      'check-4',
    ]) {
      await showSlide(page, id);
      await expect(current(page).locator('astro-island[ssr]')).toHaveCount(0);
      expect(await findViolations(page), id).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    expect(await findViolations(page), 'overview').toEqual([]);
    await page.goto(`${language}/slides/the-groups-dial/notes/`);
    expect(await findViolations(page), 'notes').toEqual([]);
  });
}

test('every link of the slides and of their notes leads somewhere', async ({ page, request }) => {
  const addresses = new Set<string>();
  for (const path of [dial, `${dial}notes/`, 'zh/slides/xception/', 'zh/slides/xception/notes/']) {
    await page.goto(path);
    const found = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const href of found) if (new URL(href).origin === new URL(page.url()).origin) addresses.add(href);
  }
  expect(addresses.size).toBeGreaterThan(20);
  const bodies = new Map<string, string>();
  for (const address of addresses) {
    const { href, hash } = new URL(address);
    const file = href.replace(/#.*/, '');
    if (!bodies.has(file)) {
      const response = await request.get(file);
      expect(response.status(), file).toBe(200);
      bodies.set(file, await response.text());
    }
    if (hash !== '') expect(bodies.get(file), address).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
  }
});

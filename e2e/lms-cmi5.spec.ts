import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import {
  answerChoice,
  answerTyped,
  courseIn,
  openLesson,
  type Platform,
  serveLms,
  state,
  wakeQuestion,
} from './lms.ts';
import {
  actor,
  type RecordStore,
  type Statement,
  serveRecords,
  sessionExtension,
  verbOf,
} from './record-store.ts';

let host: Platform;
let store: RecordStore;
const errors: string[] = [];
test.beforeEach(async ({ page }) => {
  host = await serveLms('cmi5');
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(async () => {
  expect(errors).toEqual([]);
  expect(store.refused).toEqual([]);
  expect(host.missing).toEqual([]);
  host.close();
  await store.close();
});

// The page around the course is the tab itself: cmi5 opens units in windows.
const around = (page: Page) => page.locator(':root') as unknown as FrameLocator;
const open = (page: Page, who?: object) => page.goto(store.launch(host.launch, who));
const verbs = () => store.statements.map(verbOf);
const ofVerb = (verb: string) => store.statements.filter((each) => verbOf(each) === verb);
const categories = ({ context }: Statement) =>
  (context.contextActivities.category ?? []).map(({ id }) => id.slice(id.lastIndexOf('/') + 1)).sort();
const recorded = (page: Page) => expect(state(around(page))).toHaveAttribute('data-recording', 'recorded');

test('statements come in order, each with what cmi5 asks of it, in the words of the page', async ({
  page,
}) => {
  store = await serveRecords({ masteryScore: 0.01, returnURL: host.player() });
  await open(page);
  const course = await openLesson(around(page));
  await answerChoice(course, 1);
  await answerChoice(course, 0);
  await recorded(page);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page).toHaveURL(/player\.php$/);

  expect(verbs()).toEqual(['initialized', 'answered', 'answered', 'passed', 'terminated']);
  for (const { context, actor: who, object } of store.statements) {
    expect(context.registration).toBe('2b8a4a5c-1d1e-4d3b-9b53-0f4c3a1e7a11');
    expect(context.extensions[sessionExtension]).toBe('session-1');
    expect(who).toEqual(actor);
    expect(object.id).toMatch(/^https:\/\/course\.example\/dial\/unit/);
  }
  expect(store.statements.map(categories)).toEqual([['cmi5'], [], [], ['cmi5', 'moveon'], ['cmi5']]);
  const [wrong, right] = ofVerb('answered');
  expect(wrong).toMatchObject({ result: { success: false, response: '1' } });
  expect(right).toMatchObject({ result: { success: true, response: '0' } });
  expect(right!.object.definition!.name).toEqual({
    en: expect.stringContaining('You turn the dial to its right end'),
  });
  expect(right!.object.definition!.choices![0]).toEqual({
    id: '0',
    description: { en: 'Depthwise, with a depth multiplier of 4' },
  });
  expect(ofVerb('passed')[0]!.result!.score!.scaled).toBeGreaterThan(0.01);
  expect(ofVerb('terminated')[0]!.result!.duration).toMatch(/^PT/);
  expect(new Set(store.statements.map(({ id }) => id)).size).toBe(5);
});

test('a page that is loaded again goes on with the session: one token, one passed, and the work is there', async ({
  page,
}) => {
  store = await serveRecords({ masteryScore: 0.01 });
  await open(page);
  await answerChoice(await openLesson(around(page)), 0);
  await expect.poll(verbs).toContain('passed');
  await recorded(page);
  for (let round = 0; round < 2; round++) {
    await page.reload();
    await recorded(page);
    await expect(courseIn(around(page)).locator('[data-lesson="the-groups-dial"]')).toBeVisible();
  }
  await answerTyped(courseIn(around(page)));
  await expect.poll(() => ofVerb('answered').length).toBe(2);
  expect(store.tokensAsked).toBe(1);
  expect(verbs()).toEqual(['initialized', 'answered', 'passed', 'answered']);
});

for (const scope of ['course', 'lesson'] as const) {
  test(`the next launch of the ${scope} has place and work from the record store alone, and does not pass again`, async ({
    page,
    browser,
  }) => {
    host.close();
    host = await serveLms('cmi5', scope);
    store = await serveRecords({ masteryScore: 0.001 });
    await open(page);
    await answerChoice(await openLesson(around(page)), 0);
    await expect.poll(verbs).toContain('passed');
    await recorded(page);
    const elsewhere = await (await browser.newContext()).newPage();
    await open(elsewhere);
    await recorded(elsewhere);
    await expect(courseIn(around(elsewhere)).locator('[data-lesson="the-groups-dial"]')).toBeVisible();
    await expect(await wakeQuestion(courseIn(around(elsewhere)))).toContainText('Right.');
    expect(verbs()).toEqual(['initialized', 'answered', 'passed', 'initialized']);
    await elsewhere.context().close();
  });
}

test('another learner in the same browser sees nothing of the first', async ({ page }) => {
  store = await serveRecords({});
  await open(page);
  await answerChoice(await openLesson(around(page)), 0);
  await recorded(page);
  await open(page, { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ben' } });
  await expect(await wakeQuestion(courseIn(around(page)))).not.toContainText('Right.');
  expect(ofVerb('passed')).toEqual([]);
});

test('who only looks leaves nothing but the visit', async ({ page }) => {
  store = await serveRecords({ launchMode: 'Browse' });
  await open(page);
  await answerChoice(await openLesson(around(page)), 0);
  await expect(state(around(page))).toContainText('nothing is recorded');
  expect(verbs()).toEqual(['initialized']);
  expect(store.states.size).toBe(0);
});

test('a store that fails is said, and a second try sends what waited, once', async ({ page }) => {
  store = await serveRecords({});
  await open(page);
  const course = await openLesson(around(page));
  store.failing = 503;
  await answerChoice(course, 0);
  await expect(state(around(page))).toContainText('Not recorded');
  store.failing = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await recorded(page);
  expect(verbs()).toEqual(['initialized', 'answered']);
});

test('a session whose rights have ended is said', async ({ page }) => {
  store = await serveRecords({});
  await open(page);
  const course = await openLesson(around(page));
  store.failing = 401;
  await answerChoice(course, 0);
  await expect(state(around(page))).toContainText('the session has ended');
  await expect(page.getByRole('button', { name: 'Save what you did as a file' })).toBeVisible();
});

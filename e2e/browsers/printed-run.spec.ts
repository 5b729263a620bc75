import { readFileSync } from 'node:fs';
import type { RunRecord } from '#src/lab';
import { encodeState, parseState } from '#src/widgets';
import { trainingLabFields, withRun } from '#src/widgets/training-lab';
import { click, expect, expectText, look, test, wake } from './journey.ts';

/** Ten seconds of Node's, which is where the course's runs were made. */
const file = 'coupled-rank1-input-stack1-standard-width16-seed1.json';
const record: RunRecord = JSON.parse(
  readFileSync(new URL(`../../content/records/atlas/${file}`, import.meta.url), 'utf8'),
);

test('a printed run, made again, ends in the weights that Node ended in, bit for bit', async ({ tab }) => {
  test.setTimeout(400_000);
  const state = withRun(parseState(trainingLabFields, {}), record.spec)!;
  await tab.goto(`en/lessons/train-it/?training-lab=${encodeState(trainingLabFields, state)}`);
  await wake(tab, '#widget-training-lab');
  await click(tab, { css: '#widget-training-lab button', said: 'Train both' });
  // The first point of the curve is there long before the end.
  await expect
    .poll(async () => (await look(tab, { css: '.curves figure svg' })).count, { timeout: 150_000 })
    .toBeGreaterThan(0);
  const printed = { css: '[data-lab-printed]' };
  await expectText(tab, printed, record.weightsHash.slice(0, 12), 200_000);
  expect((await look(tab, { css: '[data-lab-printed="equal"]' })).count).toBe(1);
});

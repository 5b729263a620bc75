import { openKernels, runConformance } from '#src/kernels';
import { click, expect, expectText, look, test, wake } from './journey.ts';

test('the kernels are held against the reference and give the bits of Node', async ({ tab }) => {
  test.setTimeout(180_000);
  const { digest } = await runConformance(await openKernels());
  await tab.goto('en/engineers/');
  const run = { css: 'button', said: 'Run the check' };
  await wake(tab, '.check');
  await click(tab, run);
  const result = { css: '.check [role=status]' };
  await expectText(tab, result, /agree|could not/, 120_000);
  const { text } = await look(tab, result);
  expect(text).toContain('All 400 agree. Engine: wasm.');
  expect(text).toContain(digest);
  expect(text).toContain('the same bits');
});

import { expect, openDial, test } from './course.ts';

// Its budgets are times, so nothing else may run beside it; other programs on the machine may, so a test is given
// three goes.
test.describe.configure({ mode: 'serial', retries: 2 });

const MOVES = 20;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

test('the dial moves: numbers and the mark follow within a frame, 16 ms of script (median of 20 moves)', async ({
  page,
}) => {
  const dial = await openDial(page);
  const times = await dial.evaluate(async (host, moves) => {
    const slider = host.querySelector<HTMLInputElement>('input[type="range"]')!;
    const params = host.querySelector('[data-cost="params"] .value')!;
    const durations: number[] = [];
    for (let move = 0; move < moves; move++) {
      const before = params.textContent;
      const start = performance.now();
      slider.value = String(1 + (move % 4));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      // Svelte writes the page in a microtask.
      await Promise.resolve();
      await new Promise<void>((resolve) => {
        const look = () => (params.textContent === before ? queueMicrotask(look) : resolve());
        look();
      });
      durations.push(performance.now() - start);
      const mark = host.querySelector('[data-mark]')!.getAttribute('data-mark');
      if (mark !== String(2 ** (1 + (move % 4)))) throw new Error(`the mark stands at ${mark}`);
      // Past the wires' motion and the Worker's timing runs, which share the machine's two cores.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return durations;
  }, MOVES);
  console.log(`first ${times[0]!.toFixed(1)} ms, median ${median(times).toFixed(1)} ms`);
  expect(median(times)).toBeLessThan(16);
});

test('the dial moves: the default photo is redrawn within 50 ms (median of 20 warm moves)', async ({
  page,
}) => {
  const dial = await openDial(page);
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
  await page.waitForTimeout(1500);
  const times = await dial.evaluate(async (host, moves) => {
    const slider = host.querySelector<HTMLInputElement>('input[type="range"]')!;
    const durations: number[] = [];
    for (let move = 0; move < moves; move++) {
      const painted = new Promise<void>((resolve) => {
        const put = CanvasRenderingContext2D.prototype.putImageData;
        // The inputs stay as they are.
        let left = 16;
        CanvasRenderingContext2D.prototype.putImageData = function (
          this: CanvasRenderingContext2D,
          ...rest: Parameters<typeof put>
        ) {
          put.apply(this, rest);
          left -= 1;
          if (left === 0) {
            CanvasRenderingContext2D.prototype.putImageData = put;
            resolve();
          }
        } as typeof put;
      });
      const start = performance.now();
      slider.value = String(move % 5);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await painted;
      durations.push(performance.now() - start);
      // Past the timing runs and the wires' motion.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return durations;
  }, MOVES);
  console.log(`median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`);
  expect(median(times)).toBeLessThan(50);
});

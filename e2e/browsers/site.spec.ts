import { click, expect, expectText, look, test, wake } from './journey.ts';

test('the home page wakes without an error', async ({ tab }) => {
  await tab.goto('en/');
  await wake(tab, '#widget-groups-dial');
  await expect.poll(async () => (await look(tab, { css: 'h1' })).text).not.toBe('');
});

test('the dial turns by keyboard, counts, convolves and draws', async ({ tab }) => {
  await tab.goto('en/lessons/the-groups-dial/');
  await wake(tab, '#widget-groups-dial');
  await click(tab, { css: '#widget-groups-dial input[type=range]' });
  await tab.press('End');
  await expectText(tab, { css: '#widget-groups-dial [data-cost="params"] .value' }, '144');
  await expectText(tab, { css: '#widget-groups-dial [data-cost="time"] .value' }, /^[\d.,]+ ms$/, 30_000);
  const drawn = await tab.evaluate(() => {
    const canvases = [
      ...document.querySelectorAll<HTMLCanvasElement>('#widget-groups-dial .maps.out canvas'),
    ];
    const isDrawn = (canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(data).size > 10;
    };
    return canvases.filter(isDrawn).length;
  }, null);
  expect(drawn).toBe(16);
});

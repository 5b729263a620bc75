import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type CostCurveData, costCurve, drawFigure, placeOnCurve } from './index.ts';

const words = {
  x: 'channels out',
  y: 'MACs',
  chosen: 'separable',
  standard: 'standard',
  said: 'MACs grow.',
  short: (value: number) => String(value),
};
const xs = [1, 2, 4, 8, 16, 32, 64];
const data = (isLogarithmic: boolean): CostCurveData => ({
  isLogarithmic,
  chosen: xs.map((x) => ({ x, y: 100 * x + 900 })),
  standard: xs.map((x) => ({ x, y: 900 * x })),
});
const draw = (curve: CostCurveData) =>
  drawFigure(Plot, parseHTML('<html></html>').document, costCurve(curve, words));

describe.each([true, false])('a curve of costs, logarithmic: %j', (isLogarithmic) => {
  test('a mark stands where Plot puts the same point', () => {
    const curve = data(isLogarithmic);
    const plot = draw(curve);
    for (const point of [...curve.chosen, ...curve.standard]) {
      const [x, y] = placeOnCurve(curve, point);
      expect(x).toBeCloseTo(plot.scale('x')!.apply(point.x), 6);
      expect(y).toBeCloseTo(plot.scale('y')!.apply(point.y), 6);
    }
  });

  test('nothing is marked outside the plot', () => {
    const curve = data(isLogarithmic);
    expect(placeOnCurve(curve, { x: 1e9, y: 1e9 })[0]).toBe(placeOnCurve(curve, { x: 64, y: 1 })[0]);
  });
});

test('a curve of one value, and one of none, are drawn', () => {
  const [point] = data(true).chosen;
  for (const chosen of [[point!], []]) {
    expect(draw({ chosen, standard: [], isLogarithmic: true }).outerHTML).not.toMatch(/NaN|Infinity/);
  }
});

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawCostOverGroups, formatShare, heightOfShare } from './index.ts';

const labels = { groups: 'groups', share: 'share', arithmetic: 'params, MACs, FLOPs', bytes: 'bytes' };
const points = [1, 2, 4, 8, 16].map((groups) => ({
  groups,
  params: 2304 / groups,
  bytes: 1000 + 2304 / groups,
}));

const draw = () => drawCostOverGroups(Plot, parseHTML('<html></html>').document, points, labels);

describe('the chart of costs over groups', () => {
  test('has one mark a group count, from left to right, ever lower', () => {
    const { marks } = draw();
    expect(marks.map(({ groups }) => groups)).toEqual([1, 2, 4, 8, 16]);
    for (let index = 1; index < marks.length; index++) {
      expect(marks[index]!.x).toBeGreaterThan(marks[index - 1]!.x);
      expect(marks[index]!.params).toBeGreaterThan(marks[index - 1]!.params);
    }
  });

  test('is logarithmic: halving the share is the same step everywhere', () => {
    const { marks } = draw();
    const steps = marks.slice(1).map((mark, index) => mark.params - marks[index]!.params);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
  });

  test('the marks stand where the dots of the picture stand', () => {
    const { svg, marks } = draw();
    const circles = Array.from(svg.getElementsByTagName('circle')).slice(-5);
    circles.forEach((circle, index) => {
      expect(Number(circle.getAttribute('cx'))).toBeCloseTo(marks[index]!.x, 6);
      expect(Number(circle.getAttribute('cy'))).toBeCloseTo(marks[index]!.params, 6);
    });
  });

  test('places any share on the same axis as its marks, and nothing outside the picture', () => {
    const chart = draw();
    for (const mark of chart.marks) expect(heightOfShare(chart, 1 / mark.groups)).toBeCloseTo(mark.params, 6);
    expect(heightOfShare(chart, 1e-9)).toBe(chart.bottom);
    expect(heightOfShare(chart, 1e9)).toBe(4);
  });

  test('carries no style element and no label on a group', () => {
    const { svg } = draw();
    expect(svg.outerHTML).not.toMatch(/<style|<g[^>]*aria-label/);
  });

  test('draws a layer that has only one group count', () => {
    const { marks } = drawCostOverGroups(
      Plot,
      parseHTML('<html></html>').document,
      points.slice(0, 1),
      labels,
    );
    expect(marks).toHaveLength(1);
    expect(Number.isFinite(marks[0]!.params)).toBe(true);
  });
});

test('shares are written as people say them', () => {
  expect([1, 0.5, 1 / 16].map(formatShare)).toEqual(['1', '1/2', '1/16']);
});

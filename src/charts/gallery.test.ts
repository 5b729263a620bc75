import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawFigure } from './figure.ts';
import { listGallery } from './gallery.ts';

test('the names in the gallery are distinct', () => {
  const names = listGallery().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(listGallery().map((entry) => [entry.name, entry.figure] as const))(
  'the figure %s',
  (_, figure) => {
    const svg = () => drawFigure(Plot, parseHTML('<html></html>').document, figure);

    test('draws marks, and no place in it is not a number', () => {
      const html = svg().outerHTML;
      expect(html).toMatch(/<(path|circle|rect|line|text)\b/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    });

    test('carries nothing that the pages refuse: no style element, no label on a group', () => {
      expect(svg().outerHTML).not.toMatch(/<style|<g[^>]*aria-label/);
    });

    test('has a table whose rows are as long as its headings, and all numbers finite', () => {
      const [headings, ...rows] = figure.rows;
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toHaveLength(headings!.length);
        for (const cell of row) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
      }
    });

    test('says in words what it shows', () => {
      expect(figure.said.trim()).not.toBe('');
      expect(figure.said).not.toMatch(/NaN|undefined|\{/);
    });
  },
);

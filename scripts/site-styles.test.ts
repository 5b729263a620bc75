import { expect, test } from 'vitest';
import { dropRepeats, findScripts, pruneRules, splitRules } from './site-styles.mjs';

test('rules are split at the outermost level', () => {
  expect(splitRules('@charset "utf-8";a{b:c}@media print{a{b:c}d{e:f}}')).toEqual([
    '@charset "utf-8";',
    'a{b:c}',
    '@media print{a{b:c}d{e:f}}',
  ]);
});

test('a rule of a component stays where its mark is mentioned', () => {
  const css = '.row.s-abc1{gap:0}.row.s-xyz1{gap:1px}nav[data-astro-cid-q1]{margin:0}';
  expect(pruneRules(css, new Set(['row', 's-abc1']))).toBe('.row.s-abc1{gap:0}');
  expect(pruneRules(css, new Set(['data-astro-cid-q1']))).toBe('nav[data-astro-cid-q1]{margin:0}');
});

test('a list of selectors keeps those that are used, and a media query that keeps none goes', () => {
  const css = '.katex .mord,.katex .mfrac>span:not(.a,.b){color:red}@media print{.x.s-abc1{gap:0}}';
  expect(pruneRules(css, new Set(['katex', 'mord']))).toBe('.katex .mord{color:red}');
});

test('rules that belong to no component stay, used or not', () => {
  const css = '.term{color:red}@font-face{font-family:Serif}@keyframes appear{0%{opacity:0}}';
  expect(pruneRules(css, new Set())).toBe(css);
});

test('of equal rules the last stays, so that what counted still counts', () => {
  expect(dropRepeats('a{b:c}a{b:d}a{b:c}@media print{a{b:c}}')).toBe('a{b:d}a{b:c}@media print{a{b:c}}');
});

test('a page is read with the scripts that it leads to', () => {
  const mentions = new Map([
    ['cell.js', ['draw.js']],
    ['draw.js', ['cell.js']],
    ['other.js', []],
  ]);
  expect([...findScripts('<i src="cell.js">', mentions)]).toEqual(['cell.js', 'draw.js']);
});

test('a query of a container is cut as one of the window is', () => {
  const css = '@container page (min-width: 60rem){.x.s-abc1{gap:0}.y.s-xyz1{gap:0}}';
  expect(pruneRules(css, new Set(['x', 's-abc1']))).toBe(
    '@container page (min-width: 60rem){.x.s-abc1{gap:0}}',
  );
});

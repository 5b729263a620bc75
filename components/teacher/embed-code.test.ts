import { expect, test } from 'vitest';
import { embedAddress, embedCode, readWidgetLink } from './embed-code.ts';

const names = ['groups-dial', 'atlas'];

test('a copied link gives its widget and state, a second widget of a name too', () => {
  const link = 'https://x.org/en/lessons/a/?groups-dial=v1.groups-8#turn-it';
  expect(readWidgetLink(link, names)).toEqual({ widget: 'groups-dial', state: 'v1.groups-8' });
  expect(readWidgetLink('https://x.org/?atlas-2=v1.view-width', names)).toEqual({
    widget: 'atlas',
    state: 'v1.view-width',
  });
});

test('what carries no state of a widget is refused', () => {
  for (const text of [
    '',
    'groups',
    'https://x.org/en/',
    'https://x.org/?other=v1.a',
    'https://x.org/?atlas=no',
  ])
    expect(readWidgetLink(text, names)).toBeNull();
});

test('the address has the state, and the code cannot be broken out of', () => {
  const address = embedAddress('https://x.org/course/', 'zh', { widget: 'atlas', state: 'v1.view-width' });
  expect(address).toBe('https://x.org/course/zh/embed/atlas/?atlas=v1.view-width');
  expect(embedAddress('https://x.org/', 'en', { widget: 'atlas', state: '' })).toBe(
    'https://x.org/en/embed/atlas/',
  );
  expect(embedCode(address, 'a "b" <c>')).toContain('title="a &quot;b&quot; &lt;c>"');
});

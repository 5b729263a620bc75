import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { commandOf, focusOf } from './commands.ts';

test('arrows, the space bar and a remote control turn the slides', () => {
  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'PageDown']) expect(commandOf(key, 'none')).toBe('next');
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(commandOf(key, 'none')).toBe('previous');
  expect(['Home', 'End', 'F', 'n', 'B', '?'].map((key) => commandOf(key, 'none'))).toEqual([
    'first',
    'last',
    'fullscreen',
    'notes',
    'black',
    'help',
  ]);
});

test('a control that has the focus keeps its keys, but for those of a remote control', () => {
  for (const key of ['ArrowRight', ' ', 'Home', 'f', '?', 'Escape'])
    expect(commandOf(key, 'control')).toBeNull();
  expect(commandOf('PageDown', 'control')).toBe('next');
  expect(commandOf('PageUp', 'control')).toBe('previous');
});

test('a button that has the focus is pressed by the space bar, and arrows turn the slides', () => {
  expect(commandOf(' ', 'button')).toBeNull();
  expect(commandOf('Enter', 'button')).toBeNull();
  expect(commandOf('ArrowRight', 'button')).toBe('next');
});

test('keys that mean nothing here are left to the browser', () => {
  for (const key of ['Tab', 'Enter', 'x', 'toString']) expect(commandOf(key, 'none')).toBeNull();
});

test('what has the focus is a control in a widget, a cell or a question, and a button elsewhere', () => {
  const { document } = parseHTML(
    '<body><section class="widget"><input id="a"><button id="b"></button></section><button id="c"></button><div class="cell"><i id="d"></i></div><p id="e"></p></body>',
  );
  const focus = (id: string) => focusOf(document.getElementById(id) as unknown as Element);
  expect(['a', 'b', 'c', 'd', 'e'].map(focus)).toEqual(['control', 'control', 'button', 'control', 'none']);
  expect(focusOf(null)).toBe('none');
});

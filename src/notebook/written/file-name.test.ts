import { expect, test } from 'vitest';
import { titleOfFile, toFileName } from './file-name.ts';

test.each(['Groups', '分组卷积 2', 'a-b_c.d', 'What is lost?'])(
  '%s comes back from the name of its file',
  (title) => {
    expect(titleOfFile(toFileName(title, 'notebook'))).toBe(title.replace('?', ''));
  },
);

test.each([
  ['', 'notebook.md'],
  ['...', 'notebook.md'],
  ['a/b\\c:d', 'a b c d.md'],
  ['../../etc', 'etc.md'],
  ['x'.repeat(300), `${'x'.repeat(60)}.md`],
])('%.20j is saved as %.20s', (title, name) => {
  expect(toFileName(title, 'notebook').trim()).toBe(name);
});

test('a lesson’s file gives no title, and a number of the browser’s is none of it', () => {
  expect(titleOfFile('en.md')).toBe('');
  expect(titleOfFile('Groups (2).md')).toBe('Groups');
});

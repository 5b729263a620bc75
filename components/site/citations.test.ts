import { expect, test } from 'vitest';
import { toBibtex } from './bibtex.ts';
import { formatAuthors } from './format-reference.ts';

const by = (...authors: string[]) => ({ key: 'a2020', authors, title: '', year: 2020, venue: '', url: '' });

test('up to six authors are all named, in spoken order', () => {
  expect(formatAuthors(by('Chollet, François'), 'en')).toBe('François Chollet');
  expect(formatAuthors(by('Haase, Daniel', 'Amthor, Manuel'), 'en')).toBe('Daniel Haase & Manuel Amthor');
  expect(formatAuthors(by('A, B', 'C, D', 'Google'), 'en')).toBe('B A, D C & Google');
});

test('of more than six authors the first is named', () => {
  expect(formatAuthors(by('A, B', 'C', 'D', 'E', 'F', 'G', 'H'), 'en')).toBe('B A et al.');
});

test('a BibTeX entry names the address only where it is known', () => {
  const lesson = { key: 'k', title: 'The groups dial', course: 'Decoupled', year: 2026 };
  expect(toBibtex({ ...lesson, url: '' })).toBe(
    '@incollection{k,\n  title = {{The groups dial}},\n  booktitle = {{Decoupled}},\n  year = {2026}\n}',
  );
  expect(toBibtex({ ...lesson, url: 'https://a.org/' })).toContain('\n  url = {https://a.org/}\n');
});

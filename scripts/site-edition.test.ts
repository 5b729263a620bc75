import { expect, test } from 'vitest';
import { refusePage, siteEdition } from './site-edition.mjs';

const marked = '<p data-edition="teachers">';

test('a page of answers, or one marked for teachers, stops a build for students', () => {
  expect(refusePage('students', 'en/about/index.html', '<p>')).toBeUndefined();
  expect(refusePage('students', 'en/teach/plans/x/index.html', '<p>')).toBeUndefined();
  expect(refusePage('students', 'en/teach/answers/index.html', '<p>')).toContain('holds answers');
  expect(refusePage('students', 'en/index.html', marked)).toContain('for teachers');
});

test('a page that does not say whom it is for stops a build for teachers', () => {
  expect(refusePage('teachers', 'en/teach/answers/index.html', marked)).toBeUndefined();
  expect(refusePage('teachers', 'en/index.html', '<p>')).toContain('does not say');
});

test('the teachers’ edition is refused in a folder that is handed out', () => {
  const build = (outDir: string) => {
    const { hooks } = siteEdition('teachers');
    hooks['astro:config:setup']({ command: 'build' });
    hooks['astro:config:done']({ config: { outDir: new URL(`file:///tmp/${outDir}/`) } });
  };
  expect(() => build('dist')).toThrow('--for teachers');
  expect(() => build('dist-for-teachers')).not.toThrow();
  expect(() => siteEdition('everyone')).toThrow('everyone');
});

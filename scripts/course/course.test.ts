import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCourse } from '#src/content';
import { root } from '../run.mjs';
import { outputOf, toCourse } from './argument.mjs';
import { writeCourseFolder } from './new.mjs';

async function newFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'new-course-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'my-course');
  writeCourseFolder(folder);
  return folder;
}

describe('a new course', () => {
  test('compiles as it is, in every language that it lists', async () => {
    const course = await loadCourse({ root, course: await newFolder() });
    expect(course.languages).toEqual(['en', 'zh']);
    expect(course.lessons[0]).toMatchObject({
      slug: 'my-first-lesson',
      texts: { en: { title: 'My first lesson' }, zh: { title: '我的第一课' } },
      questions: [{ kind: 'prediction', answer: 1152 }, { kind: 'fixed' }, { kind: 'generated' }],
    });
  });

  test('compiles with every setting that its file has in comments', async () => {
    const folder = await newFolder();
    const path = join(folder, 'course.yaml');
    const text = await readFile(path, 'utf8');
    const settings = text.replace(/^( *)# (?= *[\w-]+:( |$))/gm, '$1');
    await writeFile(path, settings);
    await writeFile(
      join(folder, 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="1"/>',
    );
    const course = await loadCourse({ root, course: folder });
    expect(course).toMatchObject({
      siteName: { en: 'CNN 101' },
      accent: '#00695c',
      logo: { width: 3 },
      footer: { zh: '每周二，5 号教室' },
      settings: { passMark: 60, result: { code: false }, site: 'https://school.example', base: '/course' },
      widgets: { 'training-lab': { locked: ['seed'] } },
    });
    expect(course.lessons.map(({ slug }) => slug)).toEqual(['my-first-lesson', 'what-convolution-mixes']);
    const schema = readFileSync(join(root, 'src/content/schemas/course-file.ts'), 'utf8');
    const names = [...schema.slice(schema.indexOf('courseFileSchema')).matchAll(/^ {4}(\w+)[,:]/gm)];
    expect(names.length).toBeGreaterThan(10);
    for (const [, name] of names) expect(settings).toMatch(new RegExp(`^${name}:`, 'm'));
  });

  test('has what to do next in both languages, and is never written over', async () => {
    const folder = await newFolder();
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'README.zh.md', 'course.yaml', 'lessons']);
    expect(() => writeCourseFolder(folder)).toThrow('the folder is not empty');
  });
});

describe('what is typed behind a command', () => {
  test('is a course of the project, or a folder', async () => {
    const folder = await newFolder();
    expect(toCourse('default')).toBe('default');
    expect(toCourse('defualt')).toBe('defualt');
    expect(toCourse(folder)).toBe(folder);
    expect(toCourse('../my-course')).toMatch(/^\/.*my-course$/);
  });

  test('says where the site goes: never where another course or the whole site goes', () => {
    expect(outputOf('default')).toBe(join(root, 'dist-courses', 'default'));
    expect(outputOf('/one/course')).not.toBe(outputOf('/other/course'));
    expect(outputOf('dist')).not.toBe(join(root, 'dist'));
  });
});

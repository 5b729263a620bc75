import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Course, Lesson } from './course.ts';
import { loadCourse } from './load-course.ts';
import { ContentError } from './problems.ts';

/** The smallest course there is: one lesson in two languages. Tests replace the files they are about. */
const smallest: Readonly<Record<string, string>> = {
  'content/courses/default.yaml': `title: {en: Small, zh: 小}
description: {en: A course., zh: 一门课。}
languages: [en, zh]
lessons:
  - first
`,
  'content/lessons/first/lesson.yaml': `title: {en: First, zh: 第一课}
question: {en: What is it?, zh: 这是什么？}
summary: {en: What it is., zh: 这是什么。}
objectives:
  - {en: Count $K^2$ taps., zh: 会数 $K^2$ 个权重。}
minutes: 10
`,
  'content/lessons/first/en.md': 'Hello.\n',
  'content/lessons/first/zh.md': '你好。\n',
  'content/glossary/terms.yaml': `- id: groups
  en: {term: groups, definition: Into how many parts the channels are split; $g$ for short.}
  zh: {term: 分组数, definition: 通道被分成几份（groups）。}
  symbol: g
  firstPaper: one2012
- id: feature-map
  en: {term: feature map, definition: One channel as a picture.}
  zh: {term: 特征图, definition: 把一个通道看成一张图。}
`,
  'content/papers/misconceptions.yaml': `- id: too-cheap
  belief: {en: It is free., zh: 它不要钱。}
  truth: {en: "It is not [@one2012].", zh: "要的[@one2012]。"}
  evidence: [one2012]
- id: too-dear
  belief: {en: It costs all., zh: 它很贵。}
  truth: {en: It does not., zh: 不贵。}
  evidence:
    - {url: "https://example.org/said", name: Said there}
`,
  'content/papers/references.yaml': `- key: one2012
  authors: ["One, Ann"]
  title: One
  year: 2012
  venue: V
  url: https://example.org/one
- key: two2016
  authors: ["Two, Bo", "Zwei, Cy"]
  title: Two
  year: 2016
  venue: V
  url: https://example.org/two
- key: many2017
  authors: ["Many, A", "B, B", "C, C"]
  title: Many
  year: 2017
  venue: V
  url: https://example.org/many
`,
};

export type Files = Readonly<Record<string, string>>;

/** A folder with the smallest course and `files` in it (an empty text removes one), gone after the test. */
export async function writeCourse(files: Files = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'course-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFiles(root, { ...smallest, ...files });
  return root;
}

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    if (text === '') continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

export async function load(files: Files = {}): Promise<Course> {
  return loadCourse({ root: await writeCourse(files) });
}

/** What is wrong with the course, a line each. */
export async function problemsOf(files: Files): Promise<string[]> {
  try {
    await load(files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

const english = (text: string): Files => ({
  'content/lessons/first/en.md': text,
  'content/courses/default.yaml': smallest['content/courses/default.yaml']!.replace('[en, zh]', '[en]'),
});

/** The lesson that an English-only course makes of `text`. */
export async function lessonOf(text: string, files: Files = {}): Promise<Lesson> {
  return (await load({ ...english(text), ...files })).lessons[0]!.texts.en!;
}

/** Its HTML, all pieces in a row. */
export async function htmlOf(text: string, files: Files = {}): Promise<string> {
  const { blocks } = await lessonOf(text, files);
  return blocks.map((block) => (block.kind === 'html' ? block.html : `<${block.kind}>`)).join('\n');
}

/** What is wrong with `text`, less the name of its file: `3: message`. */
export async function faultsOf(text: string, files: Files = {}): Promise<string[]> {
  const problems = await problemsOf({ ...english(text), ...files });
  return problems.map((problem) => problem.replace('content/lessons/first/en.md:', ''));
}

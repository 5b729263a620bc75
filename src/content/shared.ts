import { join } from 'node:path';
import { widgetsOf } from '#src/widgets/definitions';
import { compileGlossary } from './glossary.ts';
import { readText } from './lesson/lesson-folder.ts';
import type { Scope } from './markdown/draft.ts';
import { compileMisconceptions } from './misconceptions.ts';
import { type Problem, reportTo } from './problems.ts';
import { nothingPublished, readPublished } from './published.ts';
import { referencesFileSchema } from './schemas/references-file.ts';
import { check } from './yaml/check.ts';
import { parseYaml } from './yaml/yaml-file.ts';

const paths = {
  glossary: 'content/glossary/terms.yaml',
  references: 'content/papers/references.yaml',
  misconceptions: 'content/papers/misconceptions.yaml',
  published: 'content/papers/published-results.yaml',
} as const;

/** The files that all lessons refer to; empty where there is none. */
export type SharedTexts = Readonly<Record<keyof typeof paths, string>>;

export async function readSharedTexts(root: string): Promise<SharedTexts> {
  const texts = await Promise.all(
    Object.entries(paths).map(async ([name, path]) => [name, (await readText(join(root, path))) ?? '']),
  );
  return Object.fromEntries(texts) as SharedTexts;
}

/** What all lessons refer to. Texts here may cite, but not refer to terms. */
export function compileShared(
  outer: Pick<Scope, 'languages' | 'base' | 'lessons' | 'exercises'>,
  texts: SharedTexts,
): { readonly scope: Scope; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open = (name: keyof typeof paths, empty = '[]') =>
    parseYaml(texts[name] === '' ? empty : texts[name], reportTo(problems, paths[name]));
  const referencesFile = open('references');
  const found = referencesFile && check(referencesFile, referencesFileSchema);
  const references = new Map(found?.map((one) => [one.key, one]));
  const scope: Scope = {
    ...outer,
    references,
    terms: new Map(),
    misconceptions: new Map(),
    published: nothingPublished,
    widgets: {},
    courseWidgets: {},
  };
  // Without references each citation would be reported as unknown.
  const glossaryFile = found && open('glossary');
  const misconceptionsFile = found && open('misconceptions');
  const publishedFile = found && open('published', JSON.stringify(nothingPublished));
  const terms = glossaryFile ? compileGlossary(glossaryFile, scope) : [];
  const published = publishedFile ? readPublished(publishedFile, scope) : nothingPublished;
  const misconceptions = misconceptionsFile ? compileMisconceptions(misconceptionsFile, scope) : [];
  return {
    scope: {
      ...scope,
      terms: new Map(terms.map((term) => [term.id, term])),
      misconceptions: new Map(misconceptions.map((one) => [one.id, one])),
      published,
      widgets: widgetsOf(published),
    },
    problems,
  };
}

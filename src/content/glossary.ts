import type { Term } from './course.ts';
import { forEachLanguage, type Scope, startDraft } from './markdown/draft.ts';
import { compileInline } from './markdown/inline.ts';
import { typeset } from './markdown/math.ts';
import { glossaryFileSchema } from './schemas/glossary-file.ts';
import { check } from './yaml/check.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** The terms of glossary/terms.yaml with their definitions as HTML; faults have been reported. */
export function compileGlossary(yaml: YamlFile, scope: Scope): Term[] {
  const entries = check(yaml, glossaryFileSchema(scope.languages)) ?? [];
  return entries.map(({ id, symbol, unit, firstPaper, ...wordings }, index) => {
    const { report } = yaml;
    if (firstPaper !== undefined && !scope.references.has(firstPaper)) {
      report(yaml.lineOf([index, 'firstPaper']), `unknown reference: ${firstPaper}`);
    }
    const definition = forEachLanguage(scope, wordings, (wording, language) => {
      const draft = startDraft({ source: '', language, scope, report });
      return compileInline(wording?.definition ?? '', draft, yaml.lineOf([index, language, 'definition']));
    });
    // The name in every language there is: readers meet the English one in papers and code.
    const name = Object.fromEntries(
      Object.entries(wordings).map(([language, wording]) => [language, wording?.term]),
    ) as Term['name'];
    return {
      id,
      name,
      definition,
      ...(symbol === undefined
        ? {}
        : { symbol: typeset(symbol, false, yaml.lineOf([index, 'symbol']), report) }),
      ...(unit === undefined ? {} : { unit }),
      ...(firstPaper === undefined ? {} : { firstPaper }),
    };
  });
}

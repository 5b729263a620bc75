import type { Misconception } from './course.ts';
import { forEachLanguage, type Scope, startDraft } from './markdown/draft.ts';
import { compileInline } from './markdown/inline.ts';
import { nearestName } from './nearest.ts';
import type { PerLanguage } from './per-language.ts';
import { misconceptionsFileSchema } from './schemas/misconceptions-file.ts';
import { check } from './yaml/check.ts';
import type { Path, YamlFile } from './yaml/yaml-file.ts';

/** What papers/misconceptions.yaml lists, its texts as HTML; faults have been reported. */
export function compileMisconceptions(yaml: YamlFile, scope: Scope): Misconception[] {
  const entries = check(yaml, misconceptionsFileSchema(scope.languages)) ?? [];
  return entries.map(({ id, belief, truth, evidence }, index) => {
    for (const [at, one] of evidence.entries()) {
      if ('reference' in one && !scope.references.has(one.reference)) {
        yaml.report(yaml.lineOf([index, 'evidence', at]), `unknown reference: ${one.reference}`);
      }
    }
    const compile = (texts: PerLanguage<string>, path: Path) =>
      forEachLanguage(scope, texts, (source, language) => {
        const draft = startDraft({ source: '', language, scope, report: yaml.report });
        return compileInline(source, draft, yaml.lineOf([...path, language]));
      });
    return {
      id,
      belief: compile(belief, [index, 'belief']),
      truth: compile(truth, [index, 'truth']),
      evidence,
    };
  });
}

/** What is wrong with a misconception's id, or undefined. */
export function refuseMisconception(id: string, { misconceptions }: Scope): string | undefined {
  if (misconceptions.has(id)) return undefined;
  const nearest = nearestName(id, misconceptions.keys());
  const known = 'content/papers/misconceptions.yaml lists those known';
  return `unknown misconception: ${id}; ${nearest === undefined ? known : `nearest: ${nearest}; ${known}`}`;
}

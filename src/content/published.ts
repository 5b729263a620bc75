import type { Published } from './course.ts';
import type { Scope } from './markdown/draft.ts';
import { publishedFileSchema } from './schemas/published-file.ts';
import type { Source } from './schemas/source.ts';
import { check } from './yaml/check.ts';
import type { Path, YamlFile } from './yaml/yaml-file.ts';

export const nothingPublished: Published = { protocols: [], tables: [], statements: [], conflicts: [] };

/** What papers/published-results.yaml lists; faults have been reported. */
export function readPublished(yaml: YamlFile, { languages, references }: Scope): Published {
  const published = check(yaml, publishedFileSchema(languages)) ?? nothingPublished;
  const checkSource = (source: Source | undefined, path: Path) => {
    if (source && 'reference' in source && !references.has(source.reference)) {
      yaml.report(yaml.lineOf([...path, 'source']), `unknown reference: ${source.reference}`);
    }
  };
  const protocols = new Set(published.protocols.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { source, protocol, results }] of published.tables.entries()) {
    checkSource(source, ['tables', index]);
    if (protocol !== undefined && !protocols.has(protocol)) {
      yaml.report(yaml.lineOf(['tables', index, 'protocol']), `unknown protocol: ${protocol}`);
    }
    for (const [at, { id }] of results.entries()) {
      if (seen.has(id))
        yaml.report(yaml.lineOf(['tables', index, 'results', at, 'id']), `id is there twice: ${id}`);
      seen.add(id);
    }
  }
  for (const [index, { source }] of published.statements.entries())
    checkSource(source, ['statements', index]);
  for (const [index, { values }] of published.conflicts.entries()) {
    for (const [at, { source }] of values.entries()) checkSource(source, ['conflicts', index, 'values', at]);
  }
  return published;
}

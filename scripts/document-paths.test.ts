import { expect, it } from 'vitest';
import { findMissingPaths } from './document-paths.mjs';

const repository = {
  paths: new Set([
    'README.md',
    'src',
    'src/conv',
    'src/conv/index.ts',
    'docs/a.md',
    'docs/b.md',
    'content/x/en.md',
  ]),
  ignored: ['dist/', 'node_modules/'],
  packages: ['astro', 'katex'],
};

function missing(text: string, document = 'README.md'): string[] {
  const problems = findMissingPaths(document, text, repository);
  return problems.map(({ path, line, message }) => `${path}:${line}: ${message}`);
}

it('names the document and the line of a path that does not exist', () => {
  expect(missing('See `src/conv/`.\n\nAnd `src/cost/` and [this](docs/c.md#top).')).toEqual([
    'README.md:3: no such path: src/cost/',
    'README.md:3: no such path: docs/c.md',
  ]);
});

it('reads links from the document, backticks from the root, aliases as faces', () => {
  expect(missing('[b](b.md), [c](../README.md), `src/conv/index.ts:12`, `#src/conv`', 'docs/a.md')).toEqual(
    [],
  );
  expect(missing('`#src/cost`')).toHaveLength(1);
});

it('lets a bare file name be anywhere', () => {
  expect(missing('`en.md`')).toEqual([]);
  expect(missing('`lesson.yaml`')).toEqual(['README.md:1: no such path: lesson.yaml']);
});

it('takes nothing else for a path', () => {
  const others = [
    '`https://example.org/a.md` [x](https://example.org/a.md) [top](#top) [mail](mailto:a@example.org)',
    '`content/lessons/<slug>/en.md` `content/*/en.md` `npm run -s cost -- ID`',
    '`@astrojs/svelte` `astro/zod` `image/webp` `3/4` `a => b/c` `dist/index.html` `tensor.data` `x, y/z`',
    '```sh\ncat src/nothing.ts\n`src/nothing.ts`\n```',
  ];
  expect(missing(others.join('\n'))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { readImports } from './imports.mjs';

function kinds(path: string, text: string): string[] {
  return readImports(path, text).imports.map(({ specifier, kind, line }) => `${line} ${kind} ${specifier}`);
}

describe('readImports', () => {
  it('tells types, values and dynamic imports apart', () => {
    const source = [
      "import a from 'a';",
      "import type b from 'b';",
      "import { type c } from 'c';",
      "import { type d, e } from 'd';",
      "export * from 'f';",
      "const g = () => import('g');",
      "let h: import('h').H;",
      "// import 'comment'",
      "import 'i';",
    ].join('\n');
    expect(kinds('a.ts', source)).toEqual([
      '1 static a',
      '2 type b',
      '3 type c',
      '4 static d',
      '5 static f',
      '6 dynamic g',
      '7 type h',
      '9 static i',
    ]);
  });

  it('reads both scripts and the markup of a Svelte file', () => {
    const source = [
      '<script module lang="ts">import "a";</script>',
      '<script lang="ts" generics="T extends Record<string, number>">',
      'import "b";',
      '</script>',
      '{#await import("c") then c}{/await}',
    ].join('\n');
    expect(kinds('a.svelte', source)).toEqual(['1 static a', '3 static b', '5 dynamic c']);
  });

  it('knows which imports of an Astro file reach the browser', () => {
    const source =
      '---\nimport "a";\n---\n<script>\nimport "b";\n</script>\n<script is:inline>import("c")</script>';
    const { imports } = readImports('a.astro', source);
    expect(imports.map(({ specifier, line, runsInBrowser }) => [specifier, line, runsInBrowser])).toEqual([
      ['a', 2, false],
      ['b', 5, true],
    ]);
  });
});

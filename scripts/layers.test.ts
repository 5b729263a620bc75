import { describe, expect, it } from 'vitest';
import { checkLayers } from './layers.mjs';

const faces = {
  'src/tensor/index.ts': "export * from './tensor.ts';",
  'src/tensor/tensor.ts': 'export const zeros = () => [];',
  'src/conv/index.ts': "export { conv } from './conv.ts';",
  'src/conv/conv.ts': "import { zeros } from '#src/tensor';\nexport const conv = zeros;",
  'src/kernels/index.ts': '',
  'src/kernels/tfjs/index.ts': "import * as tf from '@tensorflow/tfjs';",
  'src/charts/index.ts': "import * as Plot from '@observablehq/plot';",
};

function complaints(files: Record<string, string>): string[] {
  const problems = checkLayers(new Map(Object.entries({ ...faces, ...files })));
  return problems.map(({ path, line, message }) => `${path}:${line}: ${message}`);
}

describe('folders of src', () => {
  it('import lower faces, nested faces too', () => {
    expect(complaints({ 'src/lab/a.ts': "import '#src/kernels/tfjs';\nimport '#src/conv';" })).toEqual([]);
  });

  it('never import a higher layer or their own', () => {
    expect(complaints({ 'src/random/a.ts': "\nimport '#src/conv';" })).toEqual([
      'src/random/a.ts:2: src/random imports lower layers only, not src/conv',
    ]);
    expect(complaints({ 'src/random/a.ts': "import type { T } from '#src/tensor';" })).toHaveLength(1);
  });

  it('reach each other through faces that exist', () => {
    expect(complaints({ 'src/conv/b.ts': "import '../tensor/tensor.ts';" })).toEqual([
      'src/conv/b.ts:1: a relative import stays in src/conv: ../tensor/tensor.ts',
    ]);
    expect(complaints({ 'src/conv/b.ts': "import '#src/tensor/deep';" })).toEqual([
      'src/conv/b.ts:1: no such face: #src/tensor/deep (src/tensor/deep/index.ts)',
    ]);
  });

  it('import themselves relatively', () => {
    expect(complaints({ 'src/conv/b.ts': "import '#src/conv';" })).toHaveLength(1);
    expect(complaints({ 'src/conv/deep/b.ts': "import '../conv.ts';" })).toEqual([]);
  });

  it('keep the files of a worker beside it', () => {
    expect(complaints({ 'src/lab/a.ts': "new URL('./worker.ts', import.meta.url);" })).toEqual([]);
    expect(complaints({ 'src/lab/a.ts': "new URL('../conv/conv.ts', import.meta.url);" })).toHaveLength(1);
  });

  it('have a layer', () => {
    expect(complaints({ 'src/utils/a.ts': '' })).toEqual(['src/utils/a.ts:1: no layer for src/utils']);
  });

  it('never import components', () => {
    const files = { 'components/site/a.ts': '', 'src/teacher/a.ts': "import '#components/site/a.ts';" };
    expect(complaints(files)).toEqual(['src/teacher/a.ts:1: src never imports components']);
  });
});

describe('libraries', () => {
  it('are imported by their owners, and by tests', () => {
    const source = "import * as tf from '@tensorflow/tfjs-core';";
    expect(complaints({ 'src/lab/a.ts': source, 'src/conv/a.test.ts': source })).toEqual([]);
    expect(complaints({ 'src/conv/a.ts': source })).toEqual([
      'src/conv/a.ts:1: only src/kernels/tfjs, src/lab, components/notebook, components/lab may import @tensorflow/tfjs-core',
    ]);
  });

  it('have an owner', () => {
    expect(complaints({ 'src/conv/a.ts': "import 'lodash/map';" })).toEqual([
      'src/conv/a.ts:1: no folder owns this library: lodash',
    ]);
  });
});

describe('heavy libraries', () => {
  const island = '<script lang="ts">\nimport { draw } from "#src/charts";\n</script>\n<p>hello</p>';

  it('are refused where a page loads them at once, however far the way', () => {
    const files = {
      'src/pages/index.astro': "---\nimport A from '#components/charts/A.svelte';\n---\n<A />",
      'components/charts/A.svelte': island,
    };
    expect(complaints(files)).toEqual([
      'src/charts/index.ts:1: @observablehq/plot is heavy, load it by import(): ' +
        'src/pages/index.astro -> components/charts/A.svelte -> src/charts/index.ts',
    ]);
  });

  it('may come after a touch, and on the server', () => {
    const files = {
      'src/pages/index.astro':
        "---\nimport * as Plot from '@observablehq/plot';\nimport '#src/charts';\n---\n",
      'components/charts/A.svelte': '{#await import("./Chart.svelte")}{/await}',
      'components/charts/Chart.svelte': island,
      'components/charts/types.ts': "import type { PlotOptions } from '@observablehq/plot';",
    };
    expect(complaints(files)).toEqual([]);
  });

  it("are refused in a page's own script", () => {
    const page = "---\n---\n<script>\nimport '@observablehq/plot';\n</script>";
    expect(complaints({ 'src/pages/index.astro': page })).toEqual([
      'src/pages/index.astro:4: @observablehq/plot is heavy, load it by import(): src/pages/index.astro',
    ]);
  });
});

describe('the page', () => {
  it('is named by nobody below components', () => {
    expect(complaints({ 'src/conv/a.ts': 'const a = 1;\ndocument.title;' })).toEqual([
      'src/conv/a.ts:2: src never names document',
    ]);
    expect(complaints({ 'src/conv/a.ts': 'globalThis.window;' })).toHaveLength(1);
    expect(
      complaints({ 'src/conv/a.ts': 'type A = { window: 1 };\nshape.window;\n({ window: 1 });' }),
    ).toEqual([]);
  });

  it('may come in as an argument', () => {
    const source = 'export const draw = (document: Document) => document.title;';
    expect(complaints({ 'src/charts/a.ts': source })).toEqual([]);
  });
});

describe('components', () => {
  it('import what is left of them', () => {
    const button = { 'components/controls/Button.svelte': '' };
    const source = "<script>import B from '#components/controls/Button.svelte';</script>";
    expect(complaints({ ...button, 'components/lab/A.svelte': source })).toEqual([]);
    const lab = { 'components/lab/A.svelte': '' };
    const back = "<script>import A from '#components/lab/A.svelte';</script>";
    expect(complaints({ ...lab, 'components/controls/Button.svelte': back })).toEqual([
      'components/controls/Button.svelte:1: components/controls imports what is left of it only, not components/lab',
    ]);
  });

  it('never mix widgets, while a list of all of them may stand beside', () => {
    const files = {
      'components/widgets/A/A.svelte': '',
      'components/widgets/list.ts': "import A from './A/A.svelte';",
    };
    expect(complaints(files)).toEqual([]);
    const other = "<script>import A from '../A/A.svelte';</script>";
    expect(complaints({ ...files, 'components/widgets/B/B.svelte': other })).toEqual([
      'components/widgets/B/B.svelte:1: a widget never imports another',
    ]);
  });
});

describe('files', () => {
  it('make no cycle', () => {
    const files = {
      'src/conv/a.ts': "import './b.ts';",
      'src/conv/b.ts': "export { c } from './c.ts';",
      'src/conv/c.ts': "import type { A } from './a.ts';",
    };
    expect(complaints(files)).toEqual([
      'src/conv/a.ts:1: cycle: src/conv/a.ts -> src/conv/b.ts -> src/conv/c.ts -> src/conv/a.ts',
    ]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { LibraryDocs, LibraryField } from '#components/notebook/library-docs.ts';
import { open as openKernelsProgram } from '#components/notebook/programs/kernels.ts';
import { open as openPlot } from '#components/notebook/programs/plot.ts';
import { orderCells, parseCell } from '#src/cells';
import { libraryTextsFile, loadLibraryTexts } from '#src/content';
import { programOfName } from '#src/notebook';
import { readLibraryDocs } from './library-docs.ts';
import { libraryNames } from './library-names.ts';
import { listPageCells, type PageCell } from './page-cells.ts';
import { runCells } from './testing.ts';
import { translateEntry } from './translate.ts';

const root = process.cwd();
let docs: LibraryDocs;
beforeAll(async () => {
  docs = await readLibraryDocs(root, 'en');
});

describe('the documentation of the cells’ library', () => {
  test('has every name that a cell has, once, and no other', () => {
    const listed = docs.groups.flatMap(({ names }) => names);
    expect(listed.toSorted()).toEqual(libraryNames.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('says of each what it does, what it takes and what comes back, and shows it', () => {
    const fields: (LibraryField & { readonly of: string })[] = [];
    for (const { name, summary, parameters, returns, example } of Object.values(docs.entries)) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/\.$/)]);
      expect([name, example]).toEqual([name, expect.stringContaining(name)]);
      if (returns) expect([name, returns.text]).toEqual([name, expect.stringMatching(/./)]);
      for (const one of parameters ?? []) {
        fields.push({ ...one, of: name });
        fields.push(...one.options.map((option) => ({ ...option, of: `${name} ${one.name}` })));
      }
    }
    for (const { of, name, text } of fields)
      expect([of, name, text]).toEqual([of, name, expect.stringMatching(/./)]);
  });

  test('has the defaults that the code has', () => {
    const option = (name: string, of: string) =>
      docs.entries[name]!.parameters!.at(-1)!.options.find((one) => one.name === of);
    expect(option('conv2d', 'padding')).toMatchObject({ default: '"valid"', values: ['valid', 'same'] });
    expect(option('train', 'block')).toMatchObject({ default: '"separable"', isOptional: true });
    expect(option('depthwise', 'groups')).toBeUndefined();
    expect(docs.entries.lift!.parameters![1]).toMatchObject({ name: 'channels', default: '16' });
  });

  test('leaves out what the Worker fills in', () => {
    expect(docs.entries.train!.parameters!.map(({ name }) => name)).toEqual(['options']);
    expect(docs.entries.openKernels!.parameters).toEqual([]);
  });

  test('is in Chinese too: every text of a docstring, and nothing that no docstring says any more', async () => {
    const texts = await loadLibraryTexts(root, 'zh');
    const said = new Set<string>();
    const listen = (text: string) => {
      said.add(text);
      return text;
    };
    for (const entry of Object.values(docs.entries)) translateEntry(entry, listen);
    expect(
      [...said].filter((text) => !texts.has(text)),
      `missing in ${libraryTextsFile('zh')}`,
    ).toEqual([]);
    expect(
      [...texts.keys()].filter((text) => !said.has(text)),
      'no docstring says this',
    ).toEqual([]);
    expect((await readLibraryDocs(root, 'zh')).entries.relu!.summary).toBe(
      texts.get(docs.entries.relu!.summary),
    );
  });
});

describe('the cells of its page', () => {
  test('define each name once, so that they can share one notebook', () => {
    const parsed = new Map(listPageCells(docs).map(({ id, code }) => [id, parseCell(code)]));
    const order = orderCells(parsed);
    for (const id of parsed.keys()) expect([id, order.problemOf(id)]).toEqual([id, null]);
  });

  // TensorFlow.js looks for its files where Node has none: the browser tests run those cells.
  test('run to their end and show something', async () => {
    const needsBrowser = ({ code }: PageCell) =>
      parseCell(code).uses.some((name) => programOfName.get(name) === 'tensorflow');
    const cells = listPageCells(docs).filter((cell) => !needsBrowser(cell));
    const states = await runCells(cells, {
      plot: openPlot,
      kernels: (_, place) => openKernelsProgram(place),
    });
    for (const [id, { error, value, outputs }] of states) {
      expect([id, error]).toEqual([id, null]);
      expect([id, value !== null || outputs.length > 0]).toEqual([id, true]);
    }
  });
});

import { CompletionContext } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { LibraryDocs, LibraryEntry, LibraryField, LibraryParameter } from '../library-docs.ts';
import { completeLibrary } from './complete-library.ts';
import { findCall } from './find-call.ts';

const field = (name: string, values: readonly string[] = []): LibraryField => ({
  name,
  type: 'number',
  isOptional: false,
  default: null,
  text: '',
  values,
});
const parameter = (name: string, options: readonly LibraryField[] = [], values: readonly string[] = []) =>
  ({ ...field(name, values), isRest: false, options }) satisfies LibraryParameter;
const entry = (name: string, parameters: readonly LibraryParameter[] | null, members: string[] = []) =>
  [
    name,
    {
      name,
      isAsync: false,
      parameters,
      summary: '',
      returns: null,
      throws: null,
      example: '',
      members,
    } satisfies LibraryEntry,
  ] as const;
const options = [field('stride'), field('padding', ['valid', 'same']), field('groups')];
const docs: LibraryDocs = {
  groups: [],
  entries: Object.fromEntries([
    entry('conv2d', [parameter('x'), parameter('weights'), parameter('options', options)]),
    entry('photo', [parameter('name', [], ['cat', 'rocket'])]),
    entry('nets', null, ['xception', 'resNet50']),
  ]),
};

/** The text without its bar, and where that stood. */
function place(marked: string) {
  const at = marked.indexOf('|');
  const doc = marked.replace('|', '');
  return { state: EditorState.create({ doc, extensions: [javascript()] }), at };
}

function complete(marked: string, isExplicit = true): string[] | null {
  const { state, at } = place(marked);
  const source = completeLibrary(docs, () => [{ name: 'features', where: 'cell 2' }]);
  const result = source(new CompletionContext(state, at, isExplicit));
  return result?.options.map(({ label }) => label) ?? null;
}

describe('completion', () => {
  test('offers the library and what other cells define, where a name can stand', () => {
    const names = ['features', 'conv2d', 'photo', 'nets'];
    expect(complete('con|', false)).toEqual(names);
    expect(complete('|')).toEqual(names);
    expect(complete('|', false)).toBeNull();
    expect(complete('conv2d(f|)', false)).toEqual(names);
    for (const none of ['"con|"', '// con|', 'x.con|', 'const con|', '12|'])
      expect([none, complete(none, false)]).toEqual([none, null]);
  });

  test('offers the options of the call that are not there yet', () => {
    expect(complete('conv2d(x, w, { | })')).toEqual(['stride', 'padding', 'groups']);
    expect(complete('conv2d(x, w, { | })', false)).toEqual(['stride', 'padding', 'groups']);
    expect(complete('conv2d(x, w, {|})', false)).toBeNull();
    expect(complete('conv2d(x, w, { st| })', false)).toEqual(['stride', 'padding', 'groups']);
    expect(complete('conv2d(x, w, { stride: 2, | })')).toEqual(['padding', 'groups']);
    expect(complete('conv2d(x, w, {\n  stride: 2,\n  gr|\n})', false)).toEqual(['padding', 'groups']);
    expect(complete('conv2d(x, { | })')).not.toContain('stride');
    expect(complete('conv2d(x, w, { stride: | })')).not.toContain('padding');
  });

  test('offers texts that an argument or an option can be', () => {
    expect(complete('await photo("|")', false)).toEqual(['cat', 'rocket']);
    expect(complete('conv2d(x, w, { padding: "s|" })', false)).toEqual(['valid', 'same']);
    expect(complete('conv2d(x, w, { stride: "s|" })', false)).toBeNull();
    expect(complete('show("|")')).toBeNull();
  });

  test('offers what stands behind a dot', () => {
    expect(complete('nets.|', false)).toEqual(['xception', 'resNet50']);
    expect(complete('summarize(nets.res|)', false)).toEqual(['xception', 'resNet50']);
    expect(complete('other.|', false)).toBeNull();
  });
});

describe('the call around the cursor', () => {
  const find = (marked: string) => {
    const { state, at } = place(marked);
    const call = findCall(state, at);
    return call && [call.name, call.argument];
  };

  test('is the innermost one, with the argument that is being written', () => {
    expect(find('conv2d(|)')).toEqual(['conv2d', 0]);
    expect(find('conv2d(x, |)')).toEqual(['conv2d', 1]);
    expect(find('conv2d(x, w, { groups: [1, 2|] })')).toEqual(['conv2d', 2]);
    expect(find('conv2d(lift(a, |), w)')).toEqual(['lift', 1]);
    expect(find('conv2d(lift(a), |w)')).toEqual(['conv2d', 1]);
    expect(find('await photo("a, b|")')).toEqual(['photo', 0]);
  });

  test('is there before its parentheses close', () => {
    expect(find('conv2d(x, |')).toEqual(['conv2d', 1]);
  });

  test('is none outside, behind a dot, and in the body of a function that is an argument', () => {
    for (const none of ['conv2d(x)|', '|conv2d(x)', 'conv2d|(x)', 'kernels.conv2d(|)', 'table(() => { a| })'])
      expect([none, find(none)]).toEqual([none, null]);
  });
});

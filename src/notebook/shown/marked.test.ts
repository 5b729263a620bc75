import { expect, test, vi } from 'vitest';
import { toFailure } from '../runner/cell-failure.ts';
import { showValue } from './show-value.ts';

test('what another bundle of the library made and threw is known as what it is', async () => {
  vi.resetModules();
  const { Curves, Formula, Table } = await import('./marked.ts');
  const { LibraryError } = await import('../library/library-error.ts');
  const { ConvSpecError } = await import('#src/conv');
  expect(showValue(new Table([{ a: 1 }])).kind).toBe('table');
  expect(showValue(new Formula('x')).kind).toBe('formula');
  expect(showValue(new Curves([])).kind).toBe('curves');
  const values = { option: 'steps', given: '0' };
  expect(toFailure(new LibraryError('trainOptions', values, ''), 1).sentence).toEqual({
    set: 'notebook',
    key: 'trainOptions',
    values,
  });
  expect(toFailure(new ConvSpecError('groups', {}, ''), 1).sentence).toMatchObject({ set: 'conv' });
});

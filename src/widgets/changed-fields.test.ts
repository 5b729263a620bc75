import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';
import { widgetDefinitions } from './definitions/index.ts';
import type { Field } from './fields.ts';
import { decodeState, encodeState, parseState } from './index.ts';

/** Every other value of a field, or one where there are many. */
function othersOf(field: Field): (number | string)[] {
  if (field.kind === 'choice') return field.options.filter((option) => option !== field.default);
  return [field.minimum, field.maximum].filter((value) => value !== field.default);
}

test.each(Object.values(widgetDefinitions))(
  'each field of $name that is changed is told from those that are not, in a state as in a link to it',
  ({ fields }) => {
    const names = Object.keys(fields);
    const before = parseState(fields, {});
    expect(changedFields(names, before, before)).toEqual([]);
    for (const [name, field] of Object.entries(fields)) {
      for (const value of othersOf(field)) {
        const after = { ...before, [name]: value };
        const linked = decodeState(fields, encodeState(fields, after));
        for (const state of [after, linked]) {
          expect(changedFields(names, before, state)).toEqual([name]);
          expect(changedFields([name], before, state)).toEqual([name]);
          expect(
            changedFields(
              names.filter((other) => other !== name),
              before,
              state,
            ),
          ).toEqual([]);
        }
      }
    }
  },
);

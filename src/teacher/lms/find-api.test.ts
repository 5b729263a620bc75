import { expect, test } from 'vitest';
import { findApi } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };

/** Frames around a course, the innermost first; the outermost is its own parent, as in a browser. */
function nest(...views: Record<string, unknown>[]): Record<string, unknown> {
  for (const [index, view] of views.entries()) view.parent = views[index + 1] ?? view;
  return views[0]!;
}
const foreign = new Proxy(
  {},
  {
    get() {
      throw new Error('another origin');
    },
  },
);

test('the nearest window around the course counts, and then those around its opener', () => {
  expect(findApi(nest({}, { API: api }, { API: {} }), 'API')).toBe(api);
  expect(findApi(nest({}, { opener: nest({}, { API: api }) }), 'API')).toBe(api);
  expect(findApi(nest({ API_1484_11: api }), 'API_1484_11')).toBe(api);
  expect(findApi(nest({}, { API_1484_11: api }), 'API')).toBeNull();
});

test('windows of another origin, closed openers and endless frames are no API', () => {
  expect(findApi({ parent: foreign, opener: foreign }, 'API')).toBeNull();
  expect(findApi(nest({ opener: null, API: 'text' }), 'API')).toBeNull();
  const [one, other]: Record<string, unknown>[] = [{}, {}];
  Object.assign(one!, { parent: other });
  Object.assign(other!, { parent: one });
  expect(findApi(one!, 'API')).toBeNull();
  expect(findApi({ parent: foreign, opener: nest({ API: api }) }, 'API')).toBe(api);
});

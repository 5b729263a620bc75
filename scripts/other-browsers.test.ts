import { expect, test } from 'vitest';
import { provideOtherBrowsers } from './other-browsers.mjs';

/** Browsers of which `present` are here; installing brings those that `archive` has. */
function machine(present: readonly string[], archive: readonly string[]) {
  const here = new Set(present);
  const asked: string[] = [];
  const browsers = ['one', 'two'].map((name) => ({
    name,
    packages: [name],
    hint: `install ${name}`,
    find: async () => (here.has(name) ? name : null),
  }));
  const install = async (packages: string[]) => {
    asked.push(...packages);
    for (const name of packages) if (archive.includes(name)) here.add(name);
  };
  return { asked, provide: () => provideOtherBrowsers(browsers, install) };
}

test('nothing is installed where both browsers are here', async () => {
  const { asked, provide } = machine(['one', 'two'], []);
  expect(await provide()).toEqual([]);
  expect(asked).toEqual([]);
});

test('only what is missing is installed, and what stays missing is returned', async () => {
  const { asked, provide } = machine(['one'], []);
  expect(await provide()).toMatchObject([{ name: 'two', hint: 'install two' }]);
  expect(asked).toEqual(['two']);
  expect(await machine([], ['one', 'two']).provide()).toEqual([]);
});

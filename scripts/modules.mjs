import { posix } from 'node:path';

/**
 * Where a file lives: `home` is the folder that it may leave only through another's face,
 * `area` is src, components or pages (the files directly in src configure pages).
 */
export function locate(path) {
  const [top, folder, name, ...rest] = path.split('/');
  if (top === 'src' && (folder === 'pages' || name === undefined)) {
    return { area: 'pages', folder: 'pages', home: 'src/pages' };
  }
  const ownsFolder = top === 'components' && folder === 'widgets' && rest.length > 0;
  return { area: top, folder, home: ownsFolder ? `${top}/${folder}/${name}` : `${top}/${folder}` };
}

export function isTest(path) {
  return /(\.(test|test-d|bench)|\/testing)\.ts$/.test(path);
}

/** `@scope/name/deep` and `name/deep` -> the package; `astro:content` -> astro; `node:fs` stays. */
function toLibrary(specifier) {
  if (specifier.startsWith('astro:')) return 'astro';
  if (specifier.startsWith('node:')) return specifier;
  const [first, second] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * What an import names: `{file}` (a path, as it would be when nothing is there), `{library}`,
 * or `{unknown}` for an alias that no rule covers. `has` tells whether a path exists.
 */
export function resolveImport(from, specifier, has) {
  const clean = specifier.replace(/[?].*$/, '');
  if (clean.startsWith('.')) {
    const path = posix.join(posix.dirname(from), clean);
    const candidates = [path, `${path}.ts`, `${path}/index.ts`];
    return { file: candidates.find(has) ?? path, isRelative: true };
  }
  if (clean.startsWith('#src/')) return { file: `src/${clean.slice(5)}/index.ts`, isRelative: false };
  if (clean.startsWith('#components/')) return { file: clean.slice(1), isRelative: false };
  if (clean.startsWith('#') || clean.startsWith('/')) return { unknown: clean };
  return { library: toLibrary(clean) };
}

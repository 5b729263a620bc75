import { cellPrograms, heavyLibraries } from './layer-rules.mjs';
import { isTest } from './modules.mjs';

const isAstro = (path) => path.endsWith('.astro');

// An .astro file's frontmatter stays on the server; its islands and its scripts do not.
function reachesBrowser({ from, file, kind, runsInBrowser }) {
  if (kind !== 'static' || isTest(from)) return false;
  return !isAstro(from) || runsInBrowser || Boolean(file?.endsWith('.svelte'));
}

/** Pages and their parts, and components that nobody imports by name (a glob does). */
function findEntries(edges, paths) {
  const imported = new Set(edges.filter(({ from }) => !isTest(from)).map(({ file }) => file));
  const isAlone = (path) =>
    path.startsWith('components/') && !isTest(path) && !imported.has(path) && !path.startsWith(cellPrograms);
  return paths.filter((path) => isAstro(path) || isAlone(path));
}

/**
 * Static imports of heavy libraries that a page would load before anyone touches it.
 * What only an `import()` reaches comes later and may import them as it likes.
 */
export function findHeavyImports(edges, paths) {
  const eager = edges.filter(reachesBrowser);
  const chains = new Map(findEntries(edges, paths).map((path) => [path, [path]]));
  const problems = [];
  // A Map's loop also visits what is added to it on the way.
  for (const [path, chain] of chains) {
    for (const { file, library, line } of eager.filter(({ from }) => from === path)) {
      if (file && !chains.has(file)) chains.set(file, [...chain, file]);
      if (library && heavyLibraries.some((pattern) => pattern.test(library))) {
        const message = `${library} is heavy, load it by import(): ${chain.join(' -> ')}`;
        problems.push({ path, line, message });
      }
    }
  }
  return problems;
}

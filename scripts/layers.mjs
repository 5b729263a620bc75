import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCycles } from './cycles.mjs';
import { findHeavyImports } from './heavy.mjs';
import { readImports } from './imports.mjs';
import { componentFolders, layers, owners } from './layer-rules.mjs';
import { isTest, locate, resolveImport } from './modules.mjs';
import { isMain, root } from './run.mjs';

const layerOf = new Map(layers.flatMap((folders, layer) => folders.map((folder) => [folder, layer])));

/** Why a file of one place must not import one of the other, or null. */
function refusePlace(from, to) {
  if (from.area === 'pages') return null;
  if (to.area === 'pages') return 'nobody imports a page';
  if (from.area === 'src') {
    if (to.area !== 'src') return `src never imports ${to.area}`;
    return layerOf.get(to.folder) < layerOf.get(from.folder)
      ? null
      : `src/${from.folder} imports lower layers only, not src/${to.folder}`;
  }
  if (to.area === 'src') return null;
  if (from.folder === 'widgets' && to.folder === 'widgets') return 'a widget never imports another';
  return componentFolders.indexOf(to.folder) < componentFolders.indexOf(from.folder)
    ? null
    : `components/${from.folder} imports what is left of it only, not components/${to.folder}`;
}

function refuseFile({ from, specifier, file, isRelative, kind }, has) {
  const here = locate(from);
  const there = locate(file);
  // A file beside the widgets' folders, such as their list, may name all of them.
  const isInside = here.home === there.home || there.home.startsWith(`${here.home}/`);
  if (isRelative) {
    if (isInside || (kind === 'url' && here.area === 'pages')) return null;
    if (there.home.startsWith('components/widgets/') && here.folder === 'widgets') {
      return refusePlace(here, there);
    }
    return `a relative import stays in ${here.home}: ${specifier}`;
  }
  if (isInside && here.area !== 'pages') return `within ${here.home} an import is relative: ${specifier}`;
  if (!has(file)) return `no such face: ${specifier} (${file})`;
  return refusePlace(here, there);
}

function refuseLibrary({ from, library }) {
  if (isTest(from)) return null;
  const owner = owners.find((entry) => entry.library.test(library));
  if (!owner) return `no folder owns this library: ${library}`;
  const { home } = locate(from);
  return owner.folders.some((folder) => `${from}/`.startsWith(`${folder}/`) || home === folder)
    ? null
    : `only ${owner.folders.join(', ')} may import ${library}`;
}

function refuseFolder(path) {
  const { area, folder } = locate(path);
  if (area === 'src' && !layerOf.has(folder)) return `no layer for src/${folder}`;
  return area === 'components' && !componentFolders.includes(folder)
    ? `no place among components for ${folder}`
    : null;
}

/**
 * Checks sources `Map<path, text>` against the rules; `has` tells of files that are no sources (styles, data).
 * Resolves nothing on disk. Returns problems `{path, line, message}`.
 */
export function checkLayers(sources, has = (path) => sources.has(path)) {
  const paths = [...sources.keys()];
  const readings = paths.map((path) => ({ path, ...readImports(path, sources.get(path)) }));
  const edges = readings.flatMap(({ path, imports }) =>
    imports.map((entry) => ({ ...entry, from: path, ...resolveImport(path, entry.specifier, has) })),
  );
  const refused = edges.map((edge) => {
    if (edge.unknown) return { edge, message: `unknown alias: ${edge.unknown}` };
    return { edge, message: edge.file ? refuseFile(edge, has) : refuseLibrary(edge) };
  });
  const graph = new Map(paths.map((path) => [path, []]));
  for (const { from, file, kind } of edges) {
    if (file && (kind === 'static' || kind === 'type')) graph.get(from).push(file);
  }
  const pageGlobals = readings.flatMap(({ path, pageGlobals }) =>
    locate(path).area === 'src' && !isTest(path)
      ? pageGlobals.map(({ name, line }) => ({ path, line, message: `src never names ${name}` }))
      : [],
  );
  return [
    ...paths.map((path) => ({ path, line: 1, message: refuseFolder(path) })),
    ...refused.map(({ edge, message }) => ({ path: edge.from, line: edge.line, message })),
    ...pageGlobals,
    ...findHeavyImports(edges, paths),
    ...findCycles(graph).map((cycle) => ({
      path: cycle[0],
      line: 1,
      message: `cycle: ${cycle.join(' -> ')}`,
    })),
  ].filter(({ message }) => message);
}

function readFolder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

if (isMain(import.meta.url)) {
  const files = ['src', 'components'].flatMap(readFolder);
  const isSource = (path) => /\.(m?[jt]s|svelte|astro)$/.test(path) && !path.endsWith('.d.ts');
  const sources = new Map(
    files.filter(isSource).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const existing = new Set(files);
  const problems = checkLayers(sources, (path) => existing.has(path));
  for (const { path, line, message } of problems) console.error(`${path}:${line}: ${message}`);
  console.log(`${sources.size} files, ${problems.length} imports out of place`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

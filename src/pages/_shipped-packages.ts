import { root } from 'astro:config/server';
import { readdirSync, readFileSync } from 'node:fs';
import type { messagesOf } from '#src/i18n';

type Part = Extract<keyof ReturnType<typeof messagesOf<'site'>>, `part${string}`>;

/**
 * What others made and a reader's browser receives. A package that ends with all it depends on is written with
 * `whole`; of the others only the named parts reach the reader.
 */
const shipped: readonly { readonly name: string; readonly part: Part; readonly whole?: boolean }[] = [
  { name: '@fontsource-variable/source-serif-4', part: 'partFont' },
  { name: 'katex', part: 'partMath' },
  { name: 'astro', part: 'partIslands' },
  { name: 'svelte', part: 'partComponents' },
  { name: 'clsx', part: 'partComponents' },
  { name: '@observablehq/plot', part: 'partCharts', whole: true },
  { name: 'micromark', part: 'partNotebook', whole: true },
  { name: 'micromark-extension-directive', part: 'partNotebook', whole: true },
  { name: 'micromark-extension-gfm', part: 'partNotebook', whole: true },
  { name: 'micromark-extension-math', part: 'partNotebook', whole: true },
  { name: 'mdast-util-directive', part: 'partNotebook', whole: true },
  { name: 'mdast-util-from-markdown', part: 'partNotebook', whole: true },
  { name: 'mdast-util-gfm', part: 'partNotebook', whole: true },
  { name: 'mdast-util-math', part: 'partNotebook', whole: true },
  { name: 'pagefind', part: 'partSearch' },
  { name: '@tensorflow/tfjs-core', part: 'partTraining' },
  { name: '@tensorflow/tfjs-backend-wasm', part: 'partTraining' },
  { name: '@tensorflow/tfjs-backend-webgl', part: 'partTraining' },
  { name: '@tensorflow/tfjs-backend-cpu', part: 'partTraining' },
  { name: 'long', part: 'partTraining' },
  { name: 'seedrandom', part: 'partTraining' },
  { name: 'idb', part: 'partKeeping' },
  { name: '@noble/hashes', part: 'partTraining' },
  { name: 'jsfive', part: 'partWeights', whole: true },
  { name: '@tensorflow-models/mobilenet', part: 'partWeights' },
];

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package declares it, such as `MIT`. */
  readonly licence: string;
  readonly licenceText: string;
  readonly part: Part;
}

export function readShippedPackages(): ShippedPackage[] {
  const parts = new Map<string, Part>();
  const add = (name: string, part: Part, whole: boolean) => {
    if (parts.has(name)) return;
    parts.set(name, part);
    if (!whole) return;
    const dependencies = Object.keys(readManifest(name).dependencies ?? {});
    // Types reach nobody.
    for (const dependency of dependencies.filter((one) => !one.startsWith('@types/')))
      add(dependency, part, true);
  };
  for (const { name, part, whole = false } of shipped) add(name, part, whole);
  return [...parts].map(([name, part]) => {
    const { version, license } = readManifest(name);
    return { name, version, licence: license, licenceText: readLicence(name), part };
  });
}

/** Some have no licence file: the text stands in the README, or is the standard one that another package ships. */
function readElsewhere(name: string): string {
  const readme = readFileSync(new URL('README.md', folderOf(name)), 'utf8');
  const own = /^LICENSE \(.+\)\n-+\n+([\s\S]+)$/m.exec(readme)?.[1];
  if (own !== undefined) return own.trim();
  if (readManifest(name).license === 'Apache-2.0') return readLicence('long');
  throw new Error(`no licence text in node_modules: ${name}`);
}

const folderOf = (name: string) => new URL(`node_modules/${name}/`, root);

function readManifest(name: string): {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
} {
  return JSON.parse(readFileSync(new URL('package.json', folderOf(name)), 'utf8'));
}

/** Some packages have one file, some a folder of them. */
function readLicence(name: string): string {
  const list = (folder: URL): URL[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => /^licen[cs]e/i.test(entry.name))
      .flatMap((entry) =>
        entry.isDirectory() ? list(new URL(`${entry.name}/`, folder)) : [new URL(entry.name, folder)],
      );
  const files = list(folderOf(name));
  if (files.length === 0) return readElsewhere(name);
  return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const folder = join(root, 'src', 'kernels', 'wasm');
const output = join(folder, 'build');
const generators = [
  { file: 'tiles.mjs', write: 'writeTiles', target: 'tiles.ts' },
  { file: 'gradient-tiles.mjs', write: 'writeGradientTiles', target: 'gradient-tiles.ts' },
  { file: 'gradient-row-tiles.mjs', write: 'writeGradientRowTiles', target: 'gradient-row-tiles.ts' },
];
/** Only what every engine adds in the same order: strict SIMD, no runtime, nothing at fixed addresses. */
const options = [
  // No more: from -O2 on a sum is moved to where it is used, which makes one chain of the additions of eight channels,
  // each waiting for the last, and spills what was read for them.
  '-O1',
  '--noAssert',
  '--runtime=stub',
  '--importMemory',
  '--enable=simd',
  '--enable=bulk-memory',
];
const modules = [
  { name: 'kernels.wasm', entry: 'index.ts', extra: [] },
  // Threads share one memory; its largest size must then be said beforehand.
  {
    name: 'kernels-shared.wasm',
    entry: 'index.ts',
    extra: ['--enable=threads', '--sharedMemory', '--maximumMemory=65536'],
  },
  // Apart, because only who measures a device needs them.
  { name: 'probes.wasm', entry: 'probes.ts', extra: [] },
];

function hashSources(version) {
  const hash = createHash('sha256')
    .update(version)
    .update(readFileSync(new URL(import.meta.url)));
  for (const part of ['assembly', 'generator']) {
    for (const name of readdirSync(join(folder, part)).sort()) {
      hash.update(name).update(readFileSync(join(folder, part, name)));
    }
  }
  return hash.digest('hex');
}

/** Compiles the kernels when their sources changed since the last time. */
export async function buildKernels() {
  const asc = await import('assemblyscript/asc');
  const stamp = join(output, 'sources.sha256');
  const hash = hashSources(asc.version);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh && modules.every(({ name }) => existsSync(join(output, name)))) return;

  mkdirSync(output, { recursive: true });
  const generated = {};
  for (const { file, write, target } of generators) {
    const generator = await import(pathToFileURL(join(folder, 'generator', file)));
    generated[target] = generator[write]();
  }
  for (const { name, entry, extra } of modules) {
    const errors = [];
    const { error } = await asc.main([entry, `--outFile=${name}`, ...options, ...extra], {
      stderr: { write: (text) => errors.push(text) },
      readFile: (file) => readSource(file, generated),
      writeFile: (file, contents) => writeFileSync(join(output, file), contents),
      listFiles: () => [],
    });
    if (error) throw new Error(`the kernels do not compile:\n${errors.join('')}`);
  }
  writeFileSync(stamp, hash);
}

function readSource(file, generated) {
  if (file in generated) return generated[file];
  const path = join(folder, 'assembly', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();

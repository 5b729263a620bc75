import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** One program of the cells' Worker, whole: what has no origin can load no second file. */
export interface CellProgram {
  readonly name: string;
  /** With the hash of the text, below `notebook/`. */
  readonly file: string;
  readonly text: string;
}

const names = ['cells', 'plot', 'kernels', 'tensorflow', 'exercises'] as const;
let bundled: Promise<CellProgram[]> | undefined;

/** All programs; bundled once a build, in development each time they are asked for. */
export function bundlePrograms(): Promise<CellProgram[]> {
  if (!import.meta.env.PROD) return Promise.all(names.map(bundle));
  bundled ??= Promise.all(names.map(bundle));
  return bundled;
}

async function bundle(name: (typeof names)[number]): Promise<CellProgram> {
  const build = await rolldown({
    input: join(process.cwd(), `components/notebook/programs/${name}.ts`),
    platform: 'browser',
    tsconfig: false,
    // What only Node takes is never reached in a Worker.
    external: /^node:/,
    logLevel: 'silent',
  });
  const { output } = await build.generate({
    format: 'iife',
    name: 'cellProgram',
    minify: true,
    codeSplitting: false,
  });
  await build.close();
  const text = output[0].code;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name, file: `${name}.${hash}.js`, text };
}

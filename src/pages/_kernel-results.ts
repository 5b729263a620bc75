import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';

interface Answer {
  readonly operation: string;
  readonly size: number;
  readonly channels: number;
  readonly kernelSize: number;
  readonly groups: number;
  readonly ofPeak: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

interface ResultFile {
  readonly date: string;
  readonly machine: string;
  readonly runs: readonly {
    readonly threads: number;
    readonly browser: string;
    readonly answers: readonly Answer[];
  }[];
}

/** The rows of the latest bench that the page for engineers shows: one layer at every group count, one thread. */
export async function readKernelResults() {
  const text = await readFile(new URL('bench/results/kernels.json', root), 'utf8');
  const { date, machine, runs } = JSON.parse(text) as ResultFile;
  const { browser, answers } = runs.find(({ threads }) => threads === 1)!;
  const rows = answers
    .filter(({ operation, size, kernelSize }) => operation === 'forward' && size === 56 && kernelSize === 3)
    .map(({ groups, ofPeak, milliseconds }) => {
      const { ours, tensorFlow, tensorFlowDense = Number.POSITIVE_INFINITY, onnx } = milliseconds;
      return {
        groups,
        ours: ours!,
        ofPeak,
        tensorFlow: Math.min(tensorFlow!, tensorFlowDense),
        onnx: onnx!,
      };
    });
  return { date, machine, browser, rows };
}

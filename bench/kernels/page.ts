import * as tf from '@tensorflow/tfjs-core';
import { median } from './numbers.ts';
import { forward, gradient, separable } from './operations.ts';
import { prepare } from './prepare.ts';
import type { Answer, Question } from './question.ts';

const ready = prepare();

async function ask(question: Question): Promise<Answer> {
  const prepared = await ready;
  const run = { forward, separable, inputGradient: gradient, weightGradient: gradient }[question.operation];
  tf.engine().startScope();
  const { peak, ...times } = await run(prepared, question);
  tf.engine().endScope();
  const { size, channels, kernelSize, groups, operation } = question;
  const macs =
    operation === 'separable'
      ? size * size * channels * (kernelSize * kernelSize + channels)
      : size * size * channels * (channels / groups) * kernelSize * kernelSize;
  const own = times.ours ?? times.oursInTensorFlow!;
  // Round by round, so that a slow moment of the machine is in both sides of a ratio.
  const peakMs = (2 * macs) / prepared.peak.amount;
  const byRound = (other: readonly number[]) => median(other.map((time, round) => time / own[round]!));
  return {
    ...question,
    ofPeak: byRound(peak!.map((time) => time * peakMs)),
    peakGigaflops: prepared.peak.amount / median(peak!) / 1e6,
    milliseconds: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])),
    ratios: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, byRound(each)])),
  };
}

declare global {
  interface Window {
    ask: (question: Question) => Promise<Answer>;
    describe: () => Promise<{ compileMs: number; engine: string; reason: string | null; isolated: boolean }>;
  }
}
window.ask = ask;
window.describe = async () => {
  const { compileMs, kernels } = await ready;
  return { compileMs, engine: kernels.engine, reason: kernels.reason, isolated: crossOriginIsolated };
};

// Question: how fast does a network learn, beside TensorFlow.js with the gradients that it can be given?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { askInPages } from './page.mjs';

const ROUNDS = 15;

const result = await askInPages('training', 'measureTraining', [
  ['standard', 1, ROUNDS],
  ['grouped', 8, ROUNDS],
  ['separable', 1, ROUNDS],
]);
writeFileSync(join(root, 'bench', 'results', 'training.json'), `${JSON.stringify(result, null, 2)}\n`);
writeFileSync(join(root, 'docs', 'training-speed.md'), formatReport(result));

function formatReport({ networks: rows, ...made }) {
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  return `# Speed of training

Written by \`npm run bench -- training\` on ${made.date}: ${made.machine}, Chromium ${made.browser}, commit ${made.commit}. A step is forward,
backward and Adam, with batch 64, of the course's reference network: 28 x 28 pixels, convolutions 1 to 16, pooling, 16 to 32,
32 to 32, pooling, 32 to 64, mean, classifier, each convolution with batch normalisation and ReLU; grouped and separable
blocks at the same width. One thread. All take turns in one page; medians of rounds.

*Of peak* compares the multiply-adds of the convolutions in a step with what the same processor reached in the same round with
nothing but vector multiplications and additions. *TensorFlow.js* is its wasm backend with the fastest compositions of
gradients that were found, in \`bench/training/composed.ts\`, for it has none of its own.

| blocks | images a second | of peak | times as fast as TensorFlow.js | TensorFlow.js, images a second |
|---|--:|--:|--:|--:|
${rows
  .map(
    (row) =>
      `| ${row.block} | ${row.imagesPerSecond.toFixed(0)} | ${percent(row.ofPeak)} | ${row.timesTensorFlow.toFixed(2)} | ${row.tensorFlowImagesPerSecond.toFixed(0)} |`,
  )
  .join('\n')}

Most of a step of the standard network are convolutions and their gradients. The rest is batch normalisation with its ReLU,
pooling, both with their gradients, copies that TensorFlow.js makes of gradients, and the optimiser.
`;
}

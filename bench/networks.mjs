// Question: how fast does a whole network run, beside TensorFlow.js on equal weights?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { askInPages } from './page.mjs';

const ROUNDS = 9;
const ids = process.argv[3] ? [process.argv[3]] : ['xception', 'inception-v3'];

const result = await askInPages(
  'networks',
  'measureNetwork',
  ids.map((id) => [id, ROUNDS]),
);
if (!process.argv[3]) {
  writeFileSync(join(root, 'bench', 'results', 'networks.json'), `${JSON.stringify(result, null, 2)}\n`);
}

import { parseArgs } from 'node:util';
import { summarize } from '#src/cost';
import { models, modules } from '#src/nets';
import { formatCost } from './cost-table.mjs';

const usage = `usage: npm run cost -- ID [--input SIZE] [--json | --csv | --markdown]
networks: ${Object.keys(models).join(', ')}
modules: ${Object.keys(modules).join(', ')}`;

/** Prints what each layer of a network costs, and the totals. */
function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      input: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      markdown: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [id, ...more] = positionals;
  if (values.help) return console.log(usage);
  const make = { ...models, ...modules }[id];
  if (!make || more.length > 0)
    throw new RangeError(`no such network: ${positionals.join(' ') || '(none)'}\n${usage}`);
  const net = make();
  const channels = net.inputShape[3];
  const size = Number(values.input ?? 0);
  if (values.input !== undefined && !(Number.isInteger(size) && size > 0)) {
    throw new RangeError(`--input must be a whole number of pixels: ${values.input}`);
  }
  const cost = summarize(net, size ? [1, size, size, channels] : net.inputShape);
  const kind = ['json', 'csv', 'markdown'].find((name) => values[name]) ?? 'text';
  console.log(formatCost(net, cost, kind));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

import { cpus } from 'node:os';
import { compareBuilds, formatBuilds } from './measure.mjs';

/**
 * How the time of a build grows with the lessons, in two languages: `npm run bench:build` compares 50 with 200,
 * `-- FEW MANY` others. It fails where four times the lessons take more than four times as long, or the longer build
 * more than five minutes.
 */
const LONGEST = 300;
const TIMES = 1;

const [few = 50, many = 200] = process.argv.slice(2).map(Number);
if (!(few > 0 && many > few)) {
  console.error('usage: npm run bench:build [-- FEW MANY]');
  process.exitCode = 1;
} else {
  const builds = await compareBuilds(few, many, TIMES);
  console.log(`\n${formatBuilds(few, many, builds)}\non ${cpus().length} cores`);
  const isLinear = builds.ratio <= many / few;
  if (!isLinear)
    console.error(`${many / few} times the lessons take ${builds.ratio.toFixed(2)} times as long`);
  if (builds.long > LONGEST) console.error(`the longer build takes more than ${LONGEST} s`);
  process.exitCode = isLinear && builds.long <= LONGEST ? 0 : 1;
}

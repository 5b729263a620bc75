import { expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { openKernels } from '../index.ts';
import { allCases } from './cases.ts';
import { checkCase } from './check-case.ts';

const SEED = 2017;

test(`the full product of shapes and options agrees with the reference (seed ${SEED})`, async () => {
  const kernels = await openKernels();
  const random = seededRandom(SEED);
  let count = 0;
  for (const each of allCases()) {
    const { faults } = await checkCase(kernels, each, random);
    expect(faults).toEqual([]);
    count++;
  }
  console.log(`${count} cases`);
});

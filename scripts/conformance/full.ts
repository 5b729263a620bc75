import { expect, test } from 'vitest';
import { openKernels } from '#src/kernels';
import { seededRandom } from '#src/random';
import { allCases } from '../../src/kernels/conformance/cases.ts';
import { checkCase } from '../../src/kernels/conformance/check-case.ts';

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

import { expect, test } from 'vitest';
import { openKernels } from '#src/kernels';
import { seededRandom } from '#src/random';
import { allCases } from '../../src/kernels/conformance/cases.ts';
import { checkCase } from '../../src/kernels/conformance/check-case.ts';

const SEED = 2017;
/** After so many cases a line says how far it is. */
const REPORTED = 5000;

/** As `run-full.mjs` says it, from 1. Every part takes each so-manieth case, so that all last equally long. */
const [part, parts] = (process.env.CONFORMANCE_PART ?? '1/1').split('/').map(Number) as [number, number];

test(`part ${part} of ${parts} of all shapes and options agrees with the reference (seed ${SEED})`, async () => {
  const kernels = await openKernels();
  expect([kernels.engine, kernels.reason]).toEqual(['wasm', null]);
  let index = -1;
  let count = 0;
  for (const each of allCases()) {
    index++;
    if (index % parts !== part - 1) continue;
    // A seed for each case: alone it has the same numbers as among all.
    const { faults } = await checkCase(kernels, each, seededRandom(SEED + index));
    expect(faults, `case ${index}`).toEqual([]);
    count++;
    if (count % REPORTED === 0) console.log(`${count} cases`);
  }
  console.log(`${count} cases in all`);
  expect(count).toBeGreaterThan(0);
});

import { addCounts, failedOnce, formatCounts, passedOnce, skippedOnce } from './counts.mjs';

function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

async function runStep({ run }) {
  try {
    const result = await run();
    return typeof result === 'number' ? (result === 0 ? passedOnce : failedOnce) : result;
  } catch (error) {
    console.error(error.message);
    return failedOnce;
  }
}

/**
 * Runs steps `{name, run, needs?}` one after the other. `run` resolves to an exit status or to counts;
 * a step that `needs` one that failed is skipped, all others run. Resolves to the sum of all counts.
 */
export async function runSteps(steps) {
  const failed = new Set();
  const results = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    if (failed.has(step.needs)) {
      console.log(`skipped: ${step.needs} failed`);
      failed.add(step.name);
      results.push(skippedOnce);
      continue;
    }
    const began = performance.now();
    const counts = await runStep(step);
    if (counts.failed > 0) failed.add(step.name);
    results.push(counts);
    console.log(`=== ${step.name}: ${formatCounts(counts)} (${formatSeconds(performance.now() - began)})`);
  }
  return addCounts(results);
}

/** Prints the closing line and sets the exit status. */
export function finish(counts) {
  console.log(`\n${formatCounts(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

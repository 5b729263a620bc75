import { defineConfig } from 'vitest/config';

/** The full product of cases takes minutes, so it is no part of the tests. */
export default defineConfig({
  test: { include: ['scripts/conformance/full.ts'], testTimeout: 7_200_000 },
});

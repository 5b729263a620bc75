import { defineConfig } from 'vitest/config';

/** The full product of cases takes minutes, and the ONNX cases are somewhere else: neither is part of the tests. */
export default defineConfig({
  test: { include: ['scripts/conformance/{full,onnx}.ts'], testTimeout: 7_200_000 },
});

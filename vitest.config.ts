import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['{src,components,scripts,content}/**/*.test.ts'],
    environment: 'node',
    // For a machine with other work: alone every test takes a fraction of this.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

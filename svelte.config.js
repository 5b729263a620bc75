import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // An island's props come from the page once and never change, so reading them at the start is what is meant.
    warningFilter: ({ code }) => code !== 'state_referenced_locally',
  },
};

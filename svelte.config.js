import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Scoped classes stand on nearly every element of a page: the usual `svelte-` and six letters weigh a kilobyte.
    cssHash: ({ hash, css }) => `s-${hash(css).slice(0, 4)}`,
    // An island's props come from the page once and never change, so reading them at the start is what is meant.
    warningFilter: ({ code }) => code !== 'state_referenced_locally',
  },
};

import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

/** `BASE_PATH=/course npm run build` builds for a sub-path; `SITE_URL` makes link previews absolute. */
export default defineConfig({
  srcDir: './src',
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'ignore',
  integrations: [svelte()],
  devToolbar: { enabled: false },
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { siteEdition } from './scripts/site-edition.mjs';
import { siteFonts } from './scripts/site-fonts.mjs';
import { siteHashes } from './scripts/site-hashes.mjs';
import { siteIslands } from './scripts/site-islands.mjs';
import { siteModules } from './scripts/site-modules.mjs';
import { siteOffline } from './scripts/site-offline.mjs';
import { siteReload } from './scripts/site-reload.mjs';
import { siteSearch } from './scripts/site-search.mjs';
import { siteStyles } from './scripts/site-styles.mjs';

const themeStart = readFileSync(new URL('./components/site/scripts/theme-start.js', import.meta.url));

/**
 * `BASE_PATH=/course npm run build` builds for a sub-path; `SITE_URL` makes link previews absolute; `COURSE` names a
 * course of content/courses, or the folder of one; `EDITION=teachers` is for `course:build --for teachers` alone.
 */
export default defineConfig({
  srcDir: './src',
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'ignore',
  // The order counts: each works on what the one before left in the built pages.
  integrations: [
    svelte(),
    siteEdition(process.env.EDITION),
    siteFonts(),
    siteStyles(),
    siteIslands(),
    siteHashes(),
    siteModules(),
    siteSearch(),
    siteOffline(),
    siteReload(process.env.COURSE),
  ],
  devToolbar: { enabled: false },
  // Lessons are compiled by src/content, not by Astro.
  markdown: { syntaxHighlight: false },
  // A file in a stylesheet or script would need `data:` in the policy, and fonts could not be reduced.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Scripts find what they load from where they lie, so that a site can be moved (src/teacher/packages).
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
    // A Worker that may need more loads it when it does, as a page would.
    worker: { format: 'es' },
  },
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        // Search and the kernels compile WebAssembly; nothing evaluates text.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(themeStart).digest('base64')}`],
      },
      // KaTeX and the widgets place things by style attributes; <style> elements need a hash.
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});

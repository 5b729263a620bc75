/// <reference types="astro/client" />

// For the checkers of .ts and .svelte files, which do not read .astro files.
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

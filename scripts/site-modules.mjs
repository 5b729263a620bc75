import { readSiteFiles, removeSiteFile } from './site-files.mjs';

/** Those of `names` whose file name no text of the site contains. */
export function listUnnamed(names, texts) {
  return names.filter((name) => {
    const fileName = name.slice(name.lastIndexOf('/') + 1);
    return !texts.some((text) => text.includes(fileName));
  });
}

/**
 * Takes away compiled modules that no page or script asks for: the kernels are put into the site once for the Workers,
 * which load them, and once for scripts of the page, which do not.
 */
export function siteModules() {
  return {
    name: 'site-modules',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const modules = [...(await readSiteFiles(dir, /^_astro\/.*\.wasm$/)).keys()];
        const texts = [...(await readSiteFiles(dir, /\.(html|m?js|css|json)$/)).values()];
        const unnamed = listUnnamed(modules, texts);
        for (const name of unnamed) await removeSiteFile(dir, name);
        logger.info(
          `${modules.length - unnamed.length} modules, ${unnamed.length} that nothing names removed`,
        );
      },
    },
  };
}

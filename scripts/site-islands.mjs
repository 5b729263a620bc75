import { createHash } from 'node:crypto';
import { readSiteFiles, rootOf, writeSiteFile } from './site-files.mjs';

const islandPattern = /<astro-island\b(?:[^>"]|"[^"]*")*>/g;
const propsPattern = / props="([^"]*)"/;
/** Shorter props cost less in the page than a request does. */
const SHORT = 400;

const entities = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const decodeEntities = (text) =>
  text.replace(/&(?:quot|#34|#39|#x27|lt|gt|amp);/g, (entity) => entities[entity]);

/**
 * Moves the long props of a page's sleeping islands out of it: texts that only an awake widget says.
 * @returns the page, and the files as `Map<path, JSON>`
 */
export function moveProps(html, base) {
  const files = new Map();
  const moved = html.replace(islandPattern, (tag) =>
    tag.replace(propsPattern, (whole, escaped) => {
      if (escaped.length <= SHORT || !tag.includes(' client="wake"')) return whole;
      const json = decodeEntities(escaped);
      const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
      files.set(`_astro/props.${hash}.json`, json);
      return ` data-props-url="${base}_astro/props.${hash}.json"`;
    }),
  );
  return { html: moved, files };
}

/** Adds `client:wake` (components/site/islands) and keeps its islands' props out of the pages. */
export function siteIslands() {
  let base = '/';
  return {
    name: 'site-islands',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'wake', entrypoint: './components/site/islands/wake.ts' });
      },
      'astro:config:done': ({ config }) => {
        base = rootOf(config);
      },
      'astro:build:done': async ({ dir }) => {
        for (const [page, text] of await readSiteFiles(dir, /\.html$/)) {
          const { html, files } = moveProps(text, base);
          await writeSiteFile(dir, page, html);
          for (const [path, json] of files) await writeSiteFile(dir, path, json);
        }
      },
    },
  };
}

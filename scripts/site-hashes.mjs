import { createHash } from 'node:crypto';
import { readSiteFiles, writeSiteFile } from './site-files.mjs';

const inlinePattern = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const hashPattern = / 'sha256-[\w+/=]+'/g;

/**
 * Leaves in a page's policy only the hashes of its own inline scripts and styles: Astro lists those of every file
 * of the site, which 'self' allows already and which no compression shrinks.
 * @throws Error naming an inline script that the policy does not allow
 */
export function trimHashes(html, page) {
  // The frame of the cells has a policy of its own, which is about what runs in it and not about its text.
  if (/http-equiv="content-security-policy"[^>]* script-src 'unsafe-inline'/i.test(html)) return html;
  const needed = new Set(
    [...html.matchAll(inlinePattern)]
      .filter(([, , attributes]) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes))
      .map(([, , , text]) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  const allowed = new Set();
  const trimmed = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta.replace(hashPattern, (hash) => {
      if (!needed.has(hash)) return '';
      allowed.add(hash);
      return hash;
    }),
  );
  const refused = [...needed].find((hash) => !allowed.has(hash));
  if (refused) throw new Error(`${page}: an inline script or style is not in the policy:${refused}`);
  return trimmed;
}

export function siteHashes() {
  return {
    name: 'site-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const pages = await readSiteFiles(dir, /\.html$/);
        await Promise.all([...pages].map(([page, html]) => writeSiteFile(dir, page, trimHashes(html, page))));
      },
    },
  };
}

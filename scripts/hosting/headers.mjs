/** What every answer carries; hosting/nginx.conf says why. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
/** For names that carry a hash of their contents. */
export const unchanging = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const rule = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it. No header stands in two rules that meet, which they would
 * join; without a rule both let browsers ask again for everything else. @param base with a slash at both ends
 */
export function writeHeaders(base) {
  return `${rule(`${base}*`, everywhere)}\n${rule(`${base}_astro/*`, unchanging)}\n`;
}

/** Headers of a path by a `_headers` file: of all rules that meet, equal names joined. @returns Record<lower-case name, value> */
export function headersOf(text, path) {
  const headers = {};
  let meets = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const literal = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      meets = new RegExp(`^${literal.join('.*')}$`).test(path);
    } else if (meets) {
      const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line);
      const key = name.toLowerCase();
      headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
    }
  }
  return headers;
}

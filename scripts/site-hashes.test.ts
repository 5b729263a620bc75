import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimHashes } from './site-hashes.mjs';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, rest: string) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${policy}; style-src 'self'">${rest}`;

test('a page keeps the hashes of its own inline scripts only', () => {
  const script = '<script>go()</script><script src="/a.js"></script>';
  const html = page(`${hashOf('go()')} ${hashOf('other()')}`, script);
  expect(trimHashes(html, 'a.html')).toBe(page(hashOf('go()'), script));
});

test('an inline script that the policy does not name is an error', () => {
  expect(() => trimHashes(page(hashOf('a()'), '<script>b()</script>'), 'a.html')).toThrow(
    /^a\.html: an inline script or style is not in the policy/,
  );
});

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyFolder } from './folder.mjs';
import { verifyHost } from './host.mjs';
import { findForbidden } from './policy.mjs';

const POLICY =
  "default-src 'self';img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const page = (body: string, { language = 'en', policy = POLICY } = {}) =>
  `<!doctype html><html lang="${language}"><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

type Files = Record<string, string>;

/** A small site without a mistake, with these files in place of its own. */
function filesOf(changed: Files = {}): Files {
  const files: Files = {
    'en/index.html': page('<h2 id="top">A</h2><a href="/zh/">zh</a><script src="/_astro/a.js"></script>'),
    'zh/index.html': page('<a href="../en/#top">en</a>', { language: 'zh-Hans' }),
    '_astro/a.js': 'import"./b.js";',
    '_astro/b.js': '',
    ...changed,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, [text.length, hashOf(text)]]);
  return { ...files, 'offline.json': JSON.stringify({ files: Object.fromEntries(entries) }) };
}

async function verifyFiles(files: Files, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return verifyFolder(folder, options);
}

async function verify(files: Files, options = {}): Promise<string[]> {
  const { problems, hints } = await verifyFiles(files, options);
  return [...problems, ...hints].map(({ file, reason }) => `${file}: ${reason}`);
}

const withBody = (body: string, options = {}) =>
  filesOf({ 'en/index.html': page(`<h2 id="top">A</h2>${body}`, options) });

describe('a built folder', () => {
  test('without a mistake has none', async () => {
    expect(await verify(filesOf())).toEqual([]);
  });

  test.each([
    ['<a href="/en/gone/">x</a>', 'leads nowhere: /en/gone/'],
    ['<a href="/zh/#gone">x</a>', 'leads to a place that the page does not have: /zh/#gone'],
    ['<a href="#gone">x</a>', 'leads to a place that the page does not have: #gone'],
    ['<a href="irc://host/">x</a>', 'leads to what no reader should open: irc://host/'],
    ['<img src="https://cdn.example/a.png" alt="">', 'loads from elsewhere: https://cdn.example/a.png'],
    ['<link rel="stylesheet" href="//cdn.example/a.css">', 'loads from elsewhere: //cdn.example/a.css'],
    ['<a href="../../up/">x</a>', 'leads out of the site’s folder: ../../up/'],
    ['<img srcset="/a.webp 1x, /b.webp 2x" alt="">', 'leads nowhere: /a.webp'],
    ['<script>alert(1)</script>', 'its policy forbids a script or style in the page: sha256-'],
  ])('%s is named', async (body, reason) => {
    expect((await verify(withBody(body)))[0]).toContain(`en/index.html: ${reason}`);
  });

  test('a heavy lesson is no mistake of its teacher, but is told', async () => {
    const words = Array.from({ length: 8000 }, (_, index) => hashOf(String(index))).join(' ');
    const { problems, hints } = await verifyFiles(
      filesOf(
        Object.fromEntries(
          [
            ['en', 'en'],
            ['zh', 'zh-Hans'],
          ].map(([folder, language]) => [
            `${folder}/lessons/long/index.html`,
            page(folder === 'en' ? words : '', { language: language! }),
          ]),
        ),
      ),
    );
    expect(problems).toEqual([]);
    expect(hints.map(({ file }) => file)).toEqual(['en/lessons/long/index.html']);
    expect(hints[0]!.reason).toMatch(/^is heavier than a lesson should be: html [3-9]\d\.\d KiB$/);
  });

  test('text that looks like a link is none, and a link away is allowed', async () => {
    const body = '<code>&lt;img src="https://x.example/a.png"&gt;</code><a href="https://x.example/">x</a>';
    expect(await verify(withBody(body))).toEqual([]);
  });

  test.each([
    [POLICY.replace("'wasm-unsafe-eval'", "'unsafe-eval'"), "its policy allows scripts from 'unsafe-eval'"],
    [POLICY.replace("default-src 'self'", 'default-src *'), 'its policy lets everything in by default'],
    [`${POLICY};connect-src https://x.example`, 'its policy allows connect-src from elsewhere'],
  ])('a policy that allows too much is named: %s', async (policy, reason) => {
    expect((await verify(withBody('', { policy })))[0]).toContain(reason);
  });

  test('a page without a policy is named', async () => {
    const bare = '<html lang="en"><h2 id="top">A</h2></html>';
    expect(await verify(filesOf({ 'en/index.html': bare }))).toEqual([
      'en/index.html: has no content security policy',
    ]);
  });

  test('what a script or a stylesheet names has to be there', async () => {
    const files = filesOf({
      '_astro/b.js': 'import("./c.js");x="/_astro/d.wasm"',
      '_astro/e.css': 'a{b:url(f.woff2)}',
    });
    expect(await verify(files)).toEqual([
      '_astro/b.js: leads nowhere: ./c.js',
      '_astro/b.js: leads nowhere: /_astro/d.wasm',
      '_astro/e.css: leads nowhere: f.woff2',
    ]);
  });

  test('a path from the top leads out of a site that lies in a folder', async () => {
    const problems = await verify(filesOf(), { base: '/course/' });
    expect(problems).toContain('en/index.html: leads out of the site’s folder: /zh/');
  });

  test('a page that one language lacks, a language that is missing, a page of another language', async () => {
    const files = filesOf({ 'en/more/index.html': page('') });
    expect(await verify(files)).toEqual(['zh/more/index.html: is missing: another language has this page']);
    const both = await verify(filesOf(), { languages: ['en', 'zh', 'de'] });
    expect(both).toEqual(['de/index.html: is missing: another language has this page']);
    const wrong = filesOf({ 'zh/index.html': page('<a href="/en/#top">en</a>', { language: 'en' }) });
    expect(await verify(wrong)).toEqual(['zh/index.html: says that its language is en']);
  });

  test('a file that was changed or lost after the build is named', async () => {
    const files = filesOf();
    expect(await verify({ ...files, '_astro/b.js': '1' })).toEqual([
      '_astro/b.js: was changed after the build: offline.json has another hash',
    ]);
    delete files['_astro/b.js'];
    expect(await verify(files)).toContain('_astro/b.js: is missing: offline.json lists it');
  });
});

const good: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const typeOf = (path: string) =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html';

/** A host with this site, which changes some answers. */
function hostOf(change: (path: string, answer: Response) => Response = (_, answer) => answer) {
  const files = filesOf();
  return (async (url: string | URL) => {
    const path = new URL(url).pathname.slice('/course/'.length).replace(/(^|\/)$/, '$1index.html');
    const text = files[path] ?? (path === 'index.html' ? '' : undefined);
    const headers = { ...good, 'content-type': typeOf(path) };
    return change(path, new Response(text ?? '', { status: text === undefined ? 404 : 200, headers }));
  }) as typeof fetch;
}

const ask = async (host: typeof fetch) => {
  const { problems, hints } = await verifyHost('https://school.example/course/', host);
  const toLines = (list: { file: string; reason: string }[]) =>
    list.map(({ file, reason }) => `${file}: ${reason}`);
  return { problems: toLines(problems), hints: toLines(hints) };
};

/** The same answer with another header. */
const withHeader = (answer: Response, name: string, value: string | null) => {
  const headers = new Headers(answer.headers);
  if (value === null) headers.delete(name);
  else headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};

describe('a host', () => {
  test('that gives every file as it was built has no problem', async () => {
    expect(await ask(hostOf())).toEqual({ problems: [], hints: [] });
  });

  test('that gives a wrong type, other bytes or a page for what is missing is told so', async () => {
    const wrong = hostOf((path, answer) => {
      if (path === '_astro/a.js') return withHeader(answer, 'content-type', 'text/plain');
      if (path === '_astro/b.js')
        return new Response('/* minified */', { headers: { 'content-type': 'text/javascript' } });
      return path.includes('no-such') ? new Response('', { status: 200 }) : answer;
    });
    expect((await ask(wrong)).problems).toEqual([
      '_astro/a.js: comes as text/plain',
      '_astro/b.js: is not the file that was built: 14 bytes came, 0 were built',
      'en/no-such-page/: is not there and answered 200, not 404',
    ]);
  });

  test('whose policy forbids what the pages need is told what', async () => {
    const strict = hostOf((_, answer) => withHeader(answer, 'content-security-policy', "default-src 'self'"));
    expect((await ask(strict)).problems[0]).toContain("script-src 'wasm-unsafe-eval'");
  });

  test('without isolation or compression, or that keeps pages for long, gets hints', async () => {
    const plain = hostOf((path, answer) => {
      const shared = withHeader(answer, 'cross-origin-embedder-policy', null);
      return path.endsWith('.html') ? withHeader(shared, 'cache-control', 'max-age=86400') : shared;
    });
    const { problems, hints } = await ask(plain);
    expect(problems).toEqual([]);
    expect(hints).toContain(
      'every page: comes without the two headers of isolation: kernels run on one thread',
    );
    expect(hints).toContain('en/index.html: is kept for 86400 s: a new version is seen only then');
  });

  test('that has no course there is told so', async () => {
    const none = (async () => new Response('', { status: 404 })) as typeof fetch;
    expect((await ask(none)).problems).toEqual(['offline.json: does not come: 404']);
  });
});

test('a header forbids what neither it nor its fallback lists', () => {
  expect(findForbidden("default-src 'self'; img-src *", POLICY)).toEqual([
    'img-src data:',
    "script-src 'wasm-unsafe-eval'",
  ]);
  expect(findForbidden("frame-ancestors 'self'", POLICY)).toEqual([]);
});

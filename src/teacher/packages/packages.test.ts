import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chooseFiles } from './choose-files.ts';
import { dropLinks, dropWholeCourse } from './drop-links.ts';
import { makePackage } from './make-package.ts';
import type { PackageFormat } from './package-description.ts';
import { packageBase } from './relocate.ts';
import { toBytes, toText } from './site-files.ts';
import { toZip } from './zip.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src 'self'"></head><body class="a">${body}</body></html>`;
const link = (path: string, words = 'words') => `<a href="${packageBase}${path}">${words}</a>`;

const site = new Map(
  Object.entries({
    'index.html': page('home'),
    '404.html': page('none'),
    'en/index.html': page(link('en/lessons/a/')),
    'zh/index.html': page(link('zh/lessons/a/')),
    'en/lessons/a/index.html': page(
      `<nav>${link('en/')}${link('en/lessons/b/', 'next')}</nav><p>See ${link('en/lessons/b/#x')} and ${link('en/glossary/')}.</p><script src="${packageBase}_astro/a.js"></script>`,
    ),
    'zh/lessons/a/index.html': page(''),
    'en/lessons/b/index.html': page(`<i data-props-url="${packageBase}_astro/props.1a.json"></i>`),
    'en/glossary/index.html': page(''),
    'en/offline/index.html': page(''),
    'en/teach/answers/index.html': page('the answers'),
    'en/embed/x/index.html': page(''),
    'notebook/frame.html': '<!doctype html><title>f</title>',
    '_astro/a.js': 'import("./b.js")',
    '_astro/b.js': '',
    '_astro/lonely.js': '',
    '_astro/props.1a.json': JSON.stringify({ dataBase: `${packageBase}data/fashion-mnist/` }),
    'data/fashion-mnist/train-00.bin': 'x',
    'data/outline-en.json': JSON.stringify({ course: 'c', lessons: [{ slug: 'a' }, { slug: 'b' }] }),
    'data/exercises/en/a.json': '{}',
    'data/exercises/en/b.json': '{}',
    'service-worker.js': '',
    'offline.json': '{}',
  }).map(([path, text]) => [path, toBytes(text)]),
);

const named = (lesson?: string, languages: readonly string[] = ['en', 'zh']) => [
  ...chooseFiles(site, { languages, lesson }).keys(),
];

describe('what a package has', () => {
  test('the course: its pages and what they load, without what is the teacher’s or another host’s', () => {
    const files = named();
    expect(files).toEqual(
      expect.arrayContaining(['en/index.html', 'zh/index.html', '_astro/a.js', '_astro/b.js']),
    );
    expect(files).toContain('notebook/frame.html');
    expect(files.filter((path) => /teach|embed|offline|404|service|lonely/.test(path))).toEqual([]);
  });

  test('one language: no page of the other', () => {
    expect(named(undefined, ['zh']).filter((path) => path.startsWith('en/'))).toEqual([]);
  });

  test('one lesson: no other lesson, and what trains only where it trains', () => {
    expect(named('a')).toContain('en/glossary/index.html');
    expect(named('a').filter((path) => /\/b(\/|\.json)|fashion|^en\/index/.test(path))).toEqual([]);
    expect(named('b')).toContain('data/fashion-mnist/train-00.bin');
  });
});

describe('a link to a page that is left out', () => {
  const isThere = (path: string) => path === 'en/';
  test('goes from a menu and leaves its words in a text', () => {
    const html = `<nav class="a">${link('en/')}${link('en/offline/')}</nav><p>See ${link('en/offline/#x')}.</p>`;
    expect(dropLinks(html, isThere)).toBe(
      `<nav class="a">${link('en/')}</nav><p>See <span>words</span>.</p>`,
    );
  });

  test('takes a menu with it in which nothing is left, and no others', () => {
    expect(dropLinks(`<nav>${link('en/x/')}</nav><nav><button>b</button></nav>`, isThere)).toBe(
      '<nav><button>b</button></nav>',
    );
  });

  test('is no link to elsewhere or within the page', () => {
    const html = '<a href="https://x.example/en/offline/">a</a><a href="#b">b</a>';
    expect(dropLinks(html, isThere)).toBe(html);
  });

  test('what makes sense only beside the other lessons goes as a whole', () => {
    const html = `a<section class="prose" data-whole-course id="x"><p>b</p></section><p data-whole-course>${link('en/x/')}</p>c`;
    expect(dropWholeCourse(html)).toBe('ac');
  });
});

const words = {
  language: 'en',
  languageName: 'English',
  title: 'A & <B>',
  home: 'en/index.html',
  startTitle: 'Start',
  open: 'Open',
  worksTitle: '',
  works: '',
  stillTitle: '',
  still: '',
  serverTitle: '',
  serverApp: '',
  serverSpace: '',
  serverCommand: '',
  serverPython: '',
  fileNotice: 'a file',
  howTo: 'how',
};
const tools = {
  indexPages: async (pages: ReadonlyMap<string, string>) =>
    new Map([['pagefind/index', toBytes([...pages.keys()].join('\n'))]]),
  toHash: () => 'HASH',
};
function make(format: PackageFormat, lesson?: string) {
  const launch = lesson ? `en/lessons/${lesson}/index.html` : 'en/index.html';
  const unit = { id: 'c.unit', title: 'T', description: 'D', launch };
  const about = { id: 'c', title: 'T', description: 'D', language: 'en', launch, units: [unit] };
  return makePackage(
    site,
    { format, scope: { languages: ['en'], lesson }, about, words: { en: words } },
    tools,
  );
}
const textOf = async (files: Promise<ReadonlyMap<string, Uint8Array>>, path: string) =>
  toText((await files).get(path)!);

describe('a package', () => {
  test.each([
    ['scorm12', 'imsmanifest.xml'],
    ['scorm2004', 'imsmanifest.xml'],
    ['cmi5', 'cmi5.xml'],
    ['web', 'START.html'],
  ] as const)('%s has %s, and its pages say what they are in', async (format, file) => {
    const files = await make(format);
    expect([...files.keys()]).toContain(file);
    const html = toText(files.get('en/index.html')!);
    expect(html).toContain(`<meta name="decoupled:package" content="${format}">`);
    expect(html).toContain('<a href="../en/lessons/a/index.html">');
    expect([...files.values()].map(toText).filter((text) => text.includes('decoupled-base'))).toEqual([]);
    expect(toText(files.get('pagefind/index')!)).not.toContain('notebook/');
  });

  test('of one lesson says so, and its front page is the lesson', async () => {
    const html = await textOf(make('scorm12', 'a'), 'en/lessons/a/index.html');
    expect(html).toContain('<meta name="decoupled:package-lesson" content="a">');
    expect(html).toContain('<nav><a href="../../../en/lessons/a/index.html">words</a></nav>');
    expect(html).toContain('See <span>words</span> and <a href="../../../en/glossary/index.html">');
  });

  test('of one lesson counts that lesson alone', async () => {
    const outline = (lesson?: string) => textOf(make('scorm12', lesson), 'data/outline-en.json');
    expect(JSON.parse(await outline('a'))).toEqual({ course: 'c', lessons: [{ slug: 'a' }] });
    expect(JSON.parse(await outline()).lessons).toHaveLength(2);
  });

  test('for the web says on each page what a browser forbids to a file, and its policy lets it', async () => {
    const html = await textOf(make('web'), 'en/lessons/a/index.html');
    expect(html).toMatch(
      /<body class="a"><p hidden .*a file <a href="\.\.\/\.\.\/\.\.\/START\.html">how<\/a>/,
    );
    expect(html).toContain("script-src 'sha256-HASH' 'self'");
    expect(await textOf(make('web'), 'START.html')).toContain('A &amp; &lt;B>');
    expect(await textOf(make('scorm12'), 'en/index.html')).not.toContain('START.html');
  });

  test('for the web opens by its folder too, with a copy that a search does not find again', async () => {
    const files = await make('web', 'a');
    expect(toText(files.get('index.html')!)).toContain('<meta name="decoupled:package-lesson" content="a">');
    expect(toText(files.get('pagefind/index')!).split('\n')).not.toContain('index.html');
  });

  test('is refused when the page that opens is not there', async () => {
    await expect(make('scorm12', 'none')).rejects.toThrow('en/lessons/none/index.html');
  });
});

describe('a zip', () => {
  test('holds what went in, and has equal bytes in whatever order and time zone it is made', async () => {
    const files = await make('scorm12');
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const one = toZip(files);
    process.env.TZ = 'America/Los_Angeles';
    const other = toZip(new Map([...files].reverse()));
    process.env.TZ = zone;
    expect(Buffer.from(one).equals(other)).toBe(true);
    const back = unzipSync(one);
    expect(Object.keys(back)).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files) expect(Buffer.from(back[path]!).equals(bytes), path).toBe(true);
  });
});

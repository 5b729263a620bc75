import { describe, expect, test } from 'vitest';
import { depthOf, packageBase, relocateSite } from './relocate.ts';
import { toBytes, toText } from './site-files.ts';

const host = 'https://lms.example/odd (1)/content/';
const pages = [
  'index.html',
  'en/index.html',
  'en/glossary/index.html',
  'en/lessons/a/index.html',
  'x/y/z/w/index.html',
];
const others = [
  '_astro/a.js',
  '_astro/a.css',
  'photos/cat.webp',
  'content/a/photo%20(1).png',
  'data/n/m.bin',
];

const site = (changes: Readonly<Record<string, string>>) =>
  new Map(
    [...[...pages, ...others].map((path) => [path, ''] as const), ...Object.entries(changes)].map(
      ([path, text]) => [path, toBytes(text)],
    ),
  );
const relocated = (changes: Readonly<Record<string, string>>) =>
  new Map([...relocateSite(site(changes))].map(([path, bytes]) => [path, toText(bytes)]));

/** Where a link of the built site leads, on a host that gives a page for a folder. */
const meant = (target: string) => {
  const [path, rest = ''] = target.split(/(?=[?#])(.*)/s);
  return new URL(`${path === '' || path!.endsWith('/') ? `${path}index.html` : path}${rest}`, host).href;
};

const targets = [
  ...pages.map((path) => path.replace(/index\.html$/, '')),
  ...others,
  'en/glossary/#term-groups',
  'en/lessons/a/?groups-dial=v1.groups-4#widget-groups-dial',
];

describe('from every page, however deep', () => {
  test.each(pages)('%s: a link leads where it led', (page) => {
    const html = targets.map((target) => `<a href="${packageBase}${target}">x</a>`).join('');
    const links = [
      ...relocated({ [page]: html })
        .get(page)!
        .matchAll(/href="([^"]*)"/g),
    ];
    expect(links.map(([, link]) => new URL(link!, host + page).href)).toEqual(targets.map(meant));
    for (const [, link] of links) expect(link).not.toMatch(/^\/|^\w+:/);
  });

  test.each(pages)('%s: pictures in styles and modules of islands are found', (page) => {
    const html = `<i style="background: url(${packageBase}photos/cat.webp) 0 0"></i><astro-island component-url="${packageBase}_astro/a.js"></astro-island>`;
    const text = relocated({ [page]: html }).get(page)!;
    const picture = /url\(([^)]*)\)/.exec(text)![1]!;
    const module = /component-url="([^"]*)"/.exec(text)![1]!;
    expect(new URL(picture, host + page).href).toBe(`${host.replace(/ /g, '%20')}photos/cat.webp`);
    expect(new URL(module, host + page).href).toBe(`${host.replace(/ /g, '%20')}_astro/a.js`);
    // A name alone is no address of a module.
    expect(module).toMatch(/^\.\.?\//);
  });

  test.each(pages)('%s: data that it shares with other pages has the links of its own depth', (page) => {
    const data = JSON.stringify({
      base: packageBase,
      lesson: `${packageBase}en/lessons/a/`,
      words: 'a / b, /en/',
    });
    const changes = Object.fromEntries(
      pages.map((path) => [
        path,
        `<astro-island data-props-url="${packageBase}_astro/props.1.json"></astro-island>`,
      ]),
    );
    const files = relocated({ ...changes, '_astro/props.1.json': data });
    expect(files.has('_astro/props.1.json')).toBe(false);
    const link = /data-props-url="([^"]*)"/.exec(files.get(page)!)![1]!;
    const url = new URL(link, host + page).href;
    const { base, lesson, words } = JSON.parse(files.get(url.slice(meant('').length - 'index.html'.length))!);
    expect(new URL(`${base}data/n/m.bin`, host + page).href).toBe(meant('data/n/m.bin'));
    expect(new URL(lesson, host + page).href).toBe(meant('en/lessons/a/'));
    expect(words).toBe('a / b, /en/');
  });
});

test('data that data names is moved with it', () => {
  const files = relocated({
    'en/index.html': `<i data-props-url="${packageBase}_astro/props.1.json"></i>`,
    '_astro/props.1.json': JSON.stringify({ url: `${packageBase}data/more.json` }),
    'data/more.json': JSON.stringify({ href: `${packageBase}en/glossary/` }),
  });
  expect(JSON.parse(files.get('_astro/props.1.up-1.json')!)).toEqual({ url: '../data/more.up-1.json' });
  expect(JSON.parse(files.get('data/more.up-1.json')!)).toEqual({ href: '../en/glossary/index.html' });
});

test('a stylesheet finds its fonts from where it lies', () => {
  const css = `@font-face{src:url(${packageBase}_astro/f.woff2)format("woff2")}`;
  expect(relocated({ '_astro/a.css': css }).get('_astro/a.css')).toContain('url(../_astro/f.woff2)');
});

test('what cannot be moved is refused by name: addresses in scripts, data that no page names', () => {
  expect(() => relocated({ '_astro/a.js': `fetch('${packageBase}data/x.json')` })).toThrow('_astro/a.js');
  expect(() => relocated({ 'data/x.json': `["${packageBase}en/"]` })).toThrow('data/x.json');
});

test('in data a link to a folder that the package does not have is empty', () => {
  const files = relocated({
    'en/index.html': `<i props="{&quot;a&quot;:&quot;${packageBase}en/lessons/b/&quot;}"></i>`,
  });
  expect(files.get('en/index.html')).toContain('&quot;a&quot;:&quot;&quot;');
});

test('texts about addresses stay as they are', () => {
  const html =
    '<p>/en/ and //host/x and a/b, <a href="https://host.example/en/">x</a> <a href="#a">y</a></p>';
  expect(relocated({ 'en/index.html': html }).get('en/index.html')).toBe(html);
});

test('depth counts the folders of a file', () => {
  expect(['a.html', 'en/a.html', 'en/b/a.html'].map(depthOf)).toEqual([0, 1, 2]);
});

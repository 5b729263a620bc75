import { describe, expect, test } from 'vitest';
import { fileHref, href, lessonFileHref } from '../links.ts';
import { loadCourse } from '../load-course.ts';
import { faultsOf, htmlOf, lessonOf, load, writeCourse } from '../testing.ts';

const second = {
  'content/lessons/second/lesson.yaml': 'title: {en: a}\n',
  'content/lessons/second/en.md': 'Text.\n',
};

/** A picture of 2 x 1 pixels. */
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

describe('href', () => {
  test('is below the base and the language, with a slash at its end', () => {
    expect(href('/', 'en', '')).toBe('/en/');
    expect(href('/course', 'zh', 'lessons/a')).toBe('/course/zh/lessons/a/');
    expect(href('/course/', 'en', 'glossary#term-groups')).toBe('/course/en/glossary/#term-groups');
    expect(lessonFileHref('/course', 'a', 'b.png')).toBe('/course/content/a/b.png');
    expect([fileHref('/', 'photos/'), fileHref('/course', 'photos/')]).toEqual([
      '/photos/',
      '/course/photos/',
    ]);
  });
});

describe('links', () => {
  test('to other sites say noopener and open where the reader is', async () => {
    expect(await htmlOf('[a](https://example.org)')).toBe(
      '<p><a href="https://example.org" rel="noopener">a</a></p>',
    );
  });

  test('to sections and lessons are checked and follow the base', async () => {
    const files = { ...second, 'content/lessons/second/lesson.yaml': '' };
    expect(await htmlOf('## A {#a}\n\n[here](#a)')).toContain('<a href="#a">here</a>');
    expect(await htmlOf('[again](lesson:first#a)')).toBe('<p><a href="/en/lessons/first/#a">again</a></p>');
    expect(await faultsOf('[a](#b)\n\n[c](lesson:d)\n\n[e](/f)', files)).toEqual([
      '1: unknown section: #b',
      '3: unknown lesson: d; known: first, second',
      '5: a link leads to https://..., mailto:..., #section, lesson:slug or a file beside the text: /f',
    ]);
  });

  test('to a lesson that the course does not show are text', async () => {
    expect(await htmlOf('[a](lesson:second)', second)).toBe('<p><span>a</span></p>');
  });

  test('to a file beside the text make the site serve it', async () => {
    const { files, blocks } = await lessonOf('[sheet](sheet.pdf)', {
      'content/lessons/first/sheet.pdf': 'x',
    });
    expect(files).toEqual([{ path: 'content/lessons/first/sheet.pdf', href: '/content/first/sheet.pdf' }]);
    expect(blocks).toEqual([{ kind: 'html', html: '<p><a href="/content/first/sheet.pdf">sheet</a></p>' }]);
    expect(await faultsOf('[up](../../courses/default.yaml)')).toHaveLength(1);
  });
});

describe('pictures', () => {
  const files = { 'content/lessons/first/a.svg': svg };

  test('are figures of known size with a caption', async () => {
    expect(await htmlOf('![Two](a.svg "The *map*")', files)).toBe(
      '<figure><img src="/content/first/a.svg" alt="Two" width="2" height="1" loading="lazy" decoding="async"><figcaption>The <em>map</em></figcaption></figure>',
    );
  });

  test('need a text, a file and a paragraph of their own', async () => {
    expect(await faultsOf('![](a.svg)\n\n![b](b.svg)\n\nSee ![c](a.svg)', files)).toEqual([
      '1: a picture needs a text that says what it shows: a.svg',
      '3: no such file beside the text: b.svg',
      '5: a picture stands alone in its paragraph: a.svg',
    ]);
    expect(await faultsOf('![a](a.svg)', { 'content/lessons/first/a.svg': 'no picture' })).toEqual([
      expect.stringMatching(/^1: not a picture: a\.svg/),
    ]);
  });
});

describe('terms', () => {
  test('lead to the glossary and carry their definition, each with an id of its own', async () => {
    const { blocks, terms } = await lessonOf(
      'A :term[feature map] and :term[Feature map], :term[*g*]{id=groups}.',
    );
    const [block] = blocks;
    const html = block?.kind === 'html' ? block.html : '';
    expect(terms).toEqual(['feature-map', 'groups']);
    expect(html).toContain(
      '<span class="term"><a href="/en/glossary/#term-feature-map" aria-describedby="tip-feature-map-1">feature map</a><span role="tooltip" id="tip-feature-map-1" class="term-tip" data-pagefind-ignore="all">One channel as a picture.</span></span>',
    );
    expect(html).toContain('aria-describedby="tip-feature-map-2"');
    expect(html).toContain('aria-describedby="tip-groups-3"><em>g</em></a>');
    expect(html).toContain('class="term-tip" data-pagefind-ignore="all">Into how many parts');
  });

  test('follow base and language', async () => {
    const root = await writeCourse({
      'content/lessons/first/en.md': ':term[groups]',
      'content/lessons/first/zh.md': ':term[分组]{id=groups}',
    });
    const course = await loadCourse({ root, base: '/c' });
    expect(JSON.stringify(course.lessons[0]!.texts.zh!.blocks)).toContain('/c/zh/glossary/#term-groups');
    expect(JSON.stringify(course.lessons[0]!.texts.zh!.blocks)).toContain('通道被分成几份');
  });

  test('that the glossary lacks, or that are not closed, are an error', async () => {
    expect(await faultsOf('One.\n\n:term[kernal] and\n:trem[groups] and :term[groups')).toEqual([
      expect.stringMatching(/^4: unknown directive: :trem; known: term, set, value/),
      '4: not closed: :term[',
      '3: unknown term: kernal; content/glossary/terms.yaml lists those known',
    ]);
  });
});

describe('citations', () => {
  test('name authors as the field does, in both languages, and are listed in order', async () => {
    const { lessons } = await load({
      'content/lessons/first/en.md': 'A.[@many2017, fig. 4] b [@two2016; @one2012].',
      'content/lessons/first/zh.md': '甲[@many2017，图 4]乙[@two2016；@one2012]。',
    });
    const { en, zh } = lessons[0]!.texts;
    expect(en!.citations).toEqual(['many2017', 'two2016', 'one2012']);
    expect(en!.blocks).toEqual([
      {
        kind: 'html',
        html: '<p>A. <cite class="citation">(<a href="#ref-many2017">Many et al. 2017, fig. 4</a>)</cite> b <cite class="citation">(<a href="#ref-two2016">Two &amp; Zwei 2016</a>; <a href="#ref-one2012">One 2012</a>)</cite>.</p>',
      },
    ]);
    expect(JSON.stringify(zh!.blocks)).toContain('（<a href=\\"#ref-many2017\\">Many 等 2017，图 4</a>）');
    expect(JSON.stringify(zh!.blocks)).toContain('Two 与 Zwei 2016</a>；<a');
  });

  test('that nobody can look up are an error at their line', async () => {
    expect(await faultsOf('One\n[@nobody1999] and\n[@ ] and\n[@one2012')).toEqual([
      '2: unknown reference: nobody1999',
      '3: unknown reference: @',
      '4: not a citation: [@one2012',
    ]);
  });
});

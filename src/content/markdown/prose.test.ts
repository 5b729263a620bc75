import { describe, expect, test } from 'vitest';
import { faultsOf, htmlOf, lessonOf, load } from '../testing.ts';

const chinese = async (text: string) => {
  const course = await load({
    'content/lessons/first/zh.md': text,
    'content/courses/default.yaml':
      'title: {zh: a}\ndescription: {zh: a}\nlanguages: [zh]\nlessons: [first]\n',
  });
  return course.lessons[0]!.texts.zh!.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join(
    '',
  );
};

describe('a text', () => {
  test('keeps ratios, times and other colons as they were written', async () => {
    expect(await htmlOf('3:2, 1:1, a:b, long:term, 12:30:05, x:')).toBe(
      '<p>3:2, 1:1, a:b, long:term, 12:30:05, x:</p>',
    );
    expect(await htmlOf('## A 1:1 ratio {#ratio}')).toBe('<h2 id="ratio">A 1:1 ratio</h2>');
  });

  test('keeps < and { as text', async () => {
    expect(await htmlOf('a < b and {c}')).toBe('<p>a &#x3C; b and {c}</p>');
  });

  test('keeps single tildes, which Chinese uses for ranges', async () => {
    expect(await chinese('3~4 倍到 5~6 倍')).toBe('<p>3~4 倍到 5~6 倍</p>');
  });

  test('refuses HTML, footnotes and addresses apart from their link, each with its line', async () => {
    expect(await faultsOf('One.\n\n<script>alert(1)</script>\n\nA <b>bold</b> word.')).toEqual([
      '3: HTML is not allowed in a lesson: <script>alert(1)</script>; a plain < is written \\<',
      '5: HTML is not allowed in a lesson: <b>; a plain < is written \\<',
      '5: HTML is not allowed in a lesson: </b>; a plain < is written \\<',
    ]);
    expect(await faultsOf('One[^1].\n\n[^1]: Two.')).toEqual([
      '1: footnotes are not supported, use :::margin: [^1]',
      '3: footnotes are not supported, use :::margin: [^1]',
    ]);
    expect(await faultsOf('[One][a]\n\n[a]: https://example.org')).toEqual([
      '3: a link has its address beside it, [text](address): [a]',
    ]);
  });
});

describe('Chinese', () => {
  test('a line break between Chinese characters is no space, beside Latin it is one', async () => {
    expect(await chinese('卷积\n混合通道，\nXception 则\n不然：\n“解耦”')).toBe(
      '<p>卷积混合通道，Xception 则不然：“解耦”</p>',
    );
    expect(await chinese('先看 Xception\n再看别的')).toBe('<p>先看 Xception\n再看别的</p>');
  });

  test('nor is it at the edge of emphasis or of a formula', async () => {
    expect(await chinese('看\n*通道*\n的数')).toBe('<p>看<em>通道</em>的数</p>');
    expect(await chinese('见下，\n$g$')).toMatch(/^<p>见下，<span/);
  });

  test('stars that Markdown would leave standing are an error', async () => {
    expect(await faultsOf('一\n\n二\n**通道（channel）**的数')).toEqual([
      expect.stringMatching(/^4: \*\* was left as text/),
    ]);
    expect(await faultsOf('2 \\*\\* 3 and `2 ** 3`')).toEqual([]);
  });
});

describe('headings', () => {
  test('are listed with the ids that their authors gave', async () => {
    const { sections, blocks } = await lessonOf(
      '## What $g$ does {#what}\n\nText.\n\n### More {#more-of-it}',
    );
    expect(sections).toEqual([
      { id: 'what', title: 'What g does', depth: 2 },
      { id: 'more-of-it', title: 'More', depth: 3 },
    ]);
    expect(blocks).toHaveLength(1);
  });

  test('need an id, which stands once in the page, and never are of the first level', async () => {
    expect(await faultsOf('# Title\n\n## One\n\n## Two {#Two}\n\n## Three {#a}\n\n### Four {#a}')).toEqual([
      '1: the title stands in lesson.yaml; headings in the text begin with ##',
      '1: a heading needs an id, ## Title {#id}',
      '3: a heading needs an id, ## One {#id}',
      '5: an id is lower-case words joined by hyphens: Two',
      '9: this id stands already in line 7: a',
    ]);
  });
});

describe('formulas', () => {
  test('are set within a line, and on lines of their own in a box that can scroll', async () => {
    const html = await htmlOf('So $K^2$.\n\n$$\nK^2 M N\n$$\n\n$$K$$');
    expect(html).toMatch(/^<p>So <span data-pagefind-ignore="all" class="katex">/);
    expect(html).toContain(
      '<div class="math-block" tabindex="0"><span data-pagefind-ignore="all" class="katex-display">',
    );
    expect(html.match(/katex-display/g)).toHaveLength(2);
  });

  test('that cannot be set are an error at their line', async () => {
    expect(await faultsOf('One $\\frac{1}$.\n\n$$\nK^2\n\\oops\n$$\n\n$通道$')).toEqual([
      expect.stringMatching(/^1: cannot typeset \$\\frac\{1\}\$: /),
      '5: cannot typeset $K^2 \\oops$: Undefined control sequence: \\oops',
      expect.stringMatching(/^8: cannot typeset \$通道\$: /),
    ]);
  });
});

describe('code', () => {
  test('is coloured by variables of the page, reachable by keyboard, and never read as Markdown', async () => {
    expect(await htmlOf('- ```js\n  a\n  ```')).toContain('data-language="javascript"');
    const html = await htmlOf('```js\nconst a = b[@one2012] // :term[x] 3:2 **\n```');
    expect(html).toMatch(/^<pre class="code" data-language="javascript" tabindex="0"><code>/);
    expect(html).toContain('<span style="color:var(--shiki-token-keyword)">const</span>');
    expect(html).toContain('[@one2012]');
    expect(html.replace(/<[^>]*>/g, '')).toContain('const a = b[@one2012] // :term[x] 3:2 **');
  });

  test('without a language is text', async () => {
    const plain =
      '<pre class="code" data-language="text" tabindex="0"><code>for c in 1:C &lt; 2</code></pre>';
    expect(await htmlOf('```\nfor c in 1:C < 2\n```')).toBe(plain);
    expect(await htmlOf('    for c in 1:C < 2')).toBe(plain);
  });

  test('in a language nobody loaded is an error', async () => {
    expect(await faultsOf('One.\n\n```cobol\nx\n```')).toEqual([
      '3: unknown code language: cobol; known: text, bash, javascript, json, python, typescript, yaml',
    ]);
  });
});

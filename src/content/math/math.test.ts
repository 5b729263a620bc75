import { describe, expect, test } from 'vitest';
import { renderFormula } from './render-formula.ts';
import { renderMath } from './render-math.ts';

const slotTexts = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]* data-slot="(\\w+)"[^>]*>([^<]*)</${tag}>`, 'g'))].map(
    ([, name, text]) => `${name} ${text}`,
  );

describe('renderMath', () => {
  test('a formula is there for the eye and for a screen reader, and kept out of the search index', () => {
    const html = renderMath('K^2');
    expect(html).toMatch(/^<span data-pagefind-ignore="all" class="katex">/);
    expect(html).toContain('<math');
    expect(html).toContain('class="katex-html" aria-hidden="true"');
  });

  test('display math says so in both trees', () => {
    expect(renderMath('K^2', { display: true })).toMatch(/class="katex-display".*<math[^>]*display="block"/);
  });

  test('parts can be marked with a class or data, but nothing can link or load', () => {
    expect(renderMath('\\htmlData{part=taps}{K}')).toContain('data-part="taps"');
    expect(renderMath('\\htmlClass{group}{g}')).toContain('class="enclosing group"');
    expect(() => renderMath('\\href{https://example.org}{g}')).toThrow('not allowed: \\href');
  });

  test('TeX that cannot be set, or that TeX itself would refuse, throws', () => {
    expect(() => renderMath('\\frac{1}')).toThrow();
    expect(() => renderMath('通道')).toThrow(/unicodeTextInMathMode|Chinese|Unicode/i);
    expect(renderMath('\\text{通道}')).toContain('通道');
  });
});

describe('renderFormula', () => {
  const tex = '\\slot{kernel}^2\\times\\frac{\\slot{in}}{\\slot{groups}}\\times\\slot{out}=\\slot{params}';
  const slots = { kernel: '3', in: '32', groups: '16', out: '32', params: '576' };

  test('each slot stands once in the HTML and once in the MathML, in the order of the formula', () => {
    const html = renderFormula(tex, slots);
    const expected = ['kernel 3', 'in 32', 'groups 16', 'out 32', 'params 576'];
    expect(slotTexts(html, 'mn')).toEqual(expected);
    expect(slotTexts(html, 'span').sort()).toEqual([...expected].sort());
  });

  test('a slot used twice is marked in all four places', () => {
    const html = renderFormula('\\slot{n}+\\slot{n}', { n: '7' });
    expect(html.match(/data-slot="n"/g)).toHaveLength(4);
  });

  test('a number with a thousands separator is one text', () => {
    const html = renderFormula('x=\\slot{n}', { n: '9,216' });
    expect(slotTexts(html, 'span')).toEqual(['n 9,216']);
    expect(slotTexts(html, 'mn')).toEqual(['n 9,216']);
  });

  test('neighbouring texts, which KaTeX joins, are kept apart and stay one argument', () => {
    const html = renderFormula('\\frac{\\text{about }\\slot{n}}{2}', { n: '7' });
    expect(html).toContain(
      '<mfrac><mrow><mtext>about\u00a0</mtext><mn data-slot="n">7</mn></mrow><mn>2</mn>',
    );
  });

  test('a text that is not a number is no <mn>, and its characters cannot open a tag', () => {
    const html = renderFormula('\\slot{ratio}', { ratio: '1/<9' });
    expect(slotTexts(html, 'mtext')).toEqual(['ratio 1/&lt;9']);
  });

  test('a reserved slot keeps room for its digits and their separators', () => {
    const html = renderFormula('\\slot{n}', { n: '7' }, { reserve: { n: 7 } });
    expect(html).toContain('min-width:4.056em');
  });

  test('the markup differs between two values only in the two texts', () => {
    const of = (n: string) => renderFormula('\\frac{\\slot{n}}{2}', { n });
    expect(of('9,216').replaceAll('9,216', '#')).toBe(of('7').replaceAll('>7<', '>#<'));
  });

  test('no TeX source stays behind to grow old, and no mark', () => {
    const html = renderFormula(tex, slots, { display: true });
    expect(html).not.toContain('annotation');
    expect(html).not.toMatch(/[\u{f0000}-\u{fffff}]/u);
    expect(html).toMatch(/class="katex-display".*<math[^>]*display="block"/);
  });

  test('a slot without a text is named', () => {
    expect(() => renderFormula('\\slot{m}', { n: '7' })).toThrow('no text for slot: m; known: n');
  });
});

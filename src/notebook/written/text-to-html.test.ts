import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { textToHtml } from './text-to-html.ts';

const read = (text: string) => parseHTML(`<html><body>${textToHtml(text)}</body></html>`).document.body;

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b onclick="x()">b</b>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert%281%29)',
  '[a]( data:text/html,<script>1</script>)',
  '[a](vbscript:x)',
  '<javascript:alert(1)>',
  '<irc://host/room> <IRCS://host/room> [a](xmpp:somebody@example.org)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![a](https://example.org/x.png)',
  '![a](data:image/svg+xml,<svg onload=alert(1)>)',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\htmlData{a=b}{x}$ $\\includegraphics{https://example.org/x.png}$',
  '$$\n\\url{javascript:alert(1)}\n$$',
  '$<img src=x onerror=alert(1)>$',
  '| <script>1</script> |\n| - |\n| <svg onload=x> |',
  '`<script>`\n\n```\n</code></pre><script>1</script>\n```',
  '[a](https://example.org "\\" onclick=alert(1)")',
  '## <h2>a{#x}</h2><script>1</script> {#y}',
  '&lt;script&gt;1&lt;/script&gt; &#106;avascript:x',
])('%j brings no script, no picture and no address but of the web', (text) => {
  const body = read(text);
  const elements = [...body.querySelectorAll('*')];
  expect(
    elements.filter(({ localName }) => /^(script|img|svg|iframe|object|style)$/.test(localName)),
  ).toEqual([]);
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => /^(on|src|id$|xlink)/.test(name))).toEqual([]);
  for (const { name, value } of attributes)
    if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#|$)/);
});

test('a heading shows its words and not its id, and stands below the page’s title', () => {
  expect(textToHtml('# One {#one}\n\n### Two {#two}')).toBe('<h2>One</h2>\n<h3>Two</h3>');
});

test('HTML is shown as it was written', () => {
  expect(read('a <b>c</b>').textContent).toBe('a <b>c</b>');
});

test('formulas are MathML, and a wrong one is shown as it was written', () => {
  expect(read('$x^2$ and\n\n$$\ny\n$$').querySelectorAll('math').length).toBe(2);
  expect(read('$\\frac{$').textContent).toContain('\\frac{');
});

test('what may be wide can be reached by keyboard', () => {
  const body = read('$$\nx\n$$\n\n```\ncode\n```\n\n| a |\n| - |\n| 1 |');
  expect(
    body.querySelectorAll('.math-block[tabindex="0"], pre[tabindex="0"], .table-scroll[tabindex="0"]').length,
  ).toBe(3);
});

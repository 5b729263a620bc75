import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { math, mathHtml } from 'micromark-extension-math';

/**
 * A text cell for the page. Of what the reader wrote nothing becomes an element or an address by itself: HTML is text,
 * links lead to http, https or mail only, pictures stay links, and KaTeX draws without \href and its like.
 */
export function textToHtml(text: string): string {
  const html = micromark(text.trim(), {
    extensions: [
      { disable: { null: ['htmlFlow', 'htmlText', 'definition', 'labelStartImage'] } },
      gfmAutolinkLiteral(),
      // One tilde stays text: Chinese writes ranges as 3~4.
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      math(),
    ],
    htmlExtensions: [
      gfmAutolinkLiteralHtml(),
      gfmStrikethroughHtml(),
      gfmTableHtml(),
      mathHtml({
        output: 'mathml',
        throwOnError: false,
        strict: 'ignore',
        trust: false,
        maxSize: 20,
        maxExpand: 200,
      }),
    ],
  });
  return frame(html);
}

/** Every tag in it is micromark's or KaTeX's own: a `<` of the text is written `&lt;`. */
function frame(html: string): string {
  return (
    html
      // Addresses that micromark lets through besides. A quote of the text is written `&quot;`.
      .replace(/ href="(?:ircs?|xmpp):[^"]*"/gi, '')
      .replace(/[ \t]*\{#[a-z0-9-]*\}(?=<\/h[1-6]>)/g, '')
      .replace(/<(\/?)h1>/g, '<$1h2>')
      .replaceAll('<div class="math math-display">', '<div class="math-block" tabindex="0">')
      .replaceAll('<pre>', '<pre tabindex="0">')
      .replaceAll('<table>', '<div class="table-scroll" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>')
  );
}

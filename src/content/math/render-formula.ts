import katex from 'katex';
import { escapeHtml } from '../markdown/escape-html.ts';
import { dropTex, katexOptions, keepFromSearch, type MathOptions } from './render-math.ts';

export interface FormulaOptions extends MathOptions {
  /** For how many digits a slot keeps room, so that nothing moves when its number grows. */
  readonly reserve?: Readonly<Record<string, number>>;
}

/** A plane of code points that no text uses; KaTeX passes them on into the MathML. */
const FIRST_MARK = 0xf0000;
const marks = /[\u{f0000}-\u{fffff}]/gu;
/** Widths in KaTeX_Main, em. */
const DIGIT = 0.5;
const SEPARATOR = 0.278;

/**
 * A formula whose numbers a script can replace later. `\slot{params}` in `tex` shows `slots.params`; the page
 * then sets the text of every `[data-slot="params"]`, of which there is one for the eye (a `span`) and one in
 * the MathML (`mn`, or `mtext` where the text is not a number).
 *
 * KaTeX puts `\htmlData` only into its HTML. So each tree is rendered on its own: the HTML with a stand-in of a
 * digit's height (no number then moves a line), the MathML with a mark that is found again afterwards.
 * @throws RangeError naming a slot without a text; katex.ParseError
 */
export function renderFormula(
  tex: string,
  slots: Readonly<Record<string, string>>,
  { display = false, reserve = {} }: FormulaOptions = {},
): string {
  const names = [...new Set([...tex.matchAll(/\\slot\{(\w*)\}/g)].map((match) => match[1]!))];
  const unknown = names.find((name) => !Object.hasOwn(slots, name));
  if (unknown !== undefined) {
    throw new RangeError(`no text for slot: ${unknown}; known: ${Object.keys(slots).join(', ')}`);
  }
  const html = katex.renderToString(
    tex.replace(/\\slot\{(\w*)\}/g, '{\\htmlData{slot=$1}{\\text{0}}}'),
    katexOptions(display, 'html'),
  );
  const marked = tex.replace(
    /\\slot\{(\w*)\}/g,
    (_, name: string) => `{${String.fromCodePoint(FIRST_MARK + names.indexOf(name))}}`,
  );
  const options = katexOptions(display, 'mathml');
  const mathml = katex.renderToString(marked, { ...options, strict: allowMarks });
  const math = toMathSlots(/<math.*<\/math>/s.exec(mathml)![0], names, slots);
  return keepFromSearch(
    toHtmlSlots(html, slots, reserve).replace(
      '<span class="katex-html"',
      () => `<span class="katex-mathml">${math}</span><span class="katex-html"`,
    ),
  );
}

function allowMarks(code: string): 'ignore' | 'error' {
  return ['htmlExtension', 'unknownSymbol', 'unicodeTextInMathMode'].includes(code) ? 'ignore' : 'error';
}

const standIn =
  /<span class="enclosing([^"]*)" data-slot="(\w+)"><span class="mord text[^>]*><span class="mord[^>]*>0<\/span><\/span><\/span>/g;

function toHtmlSlots(
  html: string,
  slots: Readonly<Record<string, string>>,
  reserve: Readonly<Record<string, number>>,
): string {
  return html.replace(standIn, (_, size: string, name: string) => {
    const room = reserve[name] === undefined ? '' : ` style="${reservedWidth(reserve[name])}"`;
    return `<span class="mord${size}" data-slot="${name}"${room}>${escapeHtml(slots[name]!)}</span>`;
  });
}

function reservedWidth(digits: number): string {
  const separators = Math.floor((digits - 1) / 3);
  const width = Number((digits * DIGIT + separators * SEPARATOR).toFixed(3));
  return `display:inline-block;min-width:${width}em;text-align:center`;
}

/** KaTeX joins neighbouring texts, so a mark may stand among other characters. */
function toMathSlots(
  math: string,
  names: readonly string[],
  slots: Readonly<Record<string, string>>,
): string {
  return dropTex(math).replace(
    /<mtext([^>]*)>([^<]*)<\/mtext>/g,
    (whole, attributes: string, content: string) => {
      const pieces = content.split(/([\u{f0000}-\u{fffff}])/u).filter((piece) => piece !== '');
      if (!pieces.some((piece) => piece.match(marks))) return whole;
      const elements = pieces.map((piece) => {
        if (!piece.match(marks)) return `<mtext${attributes}>${piece}</mtext>`;
        const name = names[piece.codePointAt(0)! - FIRST_MARK]!;
        const tag = /^[\d.,\s]+$/.test(slots[name]!) ? 'mn' : 'mtext';
        return `<${tag} data-slot="${name}">${escapeHtml(slots[name]!)}</${tag}>`;
      });
      return elements.length === 1 ? elements[0]! : `<mrow>${elements.join('')}</mrow>`;
    },
  );
}

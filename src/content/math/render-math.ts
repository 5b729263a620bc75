import katex, { type KatexOptions } from 'katex';

export interface MathOptions {
  /** On lines of its own, instead of within a line. Default false. */
  readonly display?: boolean;
}

/**
 * TeX as HTML with MathML beside it, for screen readers. `\htmlClass` and `\htmlData` mark parts for the page.
 * @throws katex.ParseError also for what TeX itself would not take, such as Chinese outside `\text`
 */
export function renderMath(tex: string, { display = false }: MathOptions = {}): string {
  return keepFromSearch(dropTex(katex.renderToString(tex, katexOptions(display, 'htmlAndMathml'))));
}

export function katexOptions(display: boolean, output: KatexOptions['output']): KatexOptions {
  return {
    displayMode: display,
    output,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => {
      if (command === '\\htmlClass' || command === '\\htmlData') return true;
      throw new katex.ParseError(`not allowed: ${command}`);
    },
  };
}

/** KaTeX leaves the TeX beside the MathML, where nobody sees it, and where it lands in what a reader copies. */
export function dropTex(html: string): string {
  return html.replace(/<annotation.*?<\/annotation>/gs, '');
}

/** Pagefind would index every formula three times: as glyphs, as MathML and as TeX. */
export function keepFromSearch(html: string): string {
  return html.replace('<span ', '<span data-pagefind-ignore="all" ');
}

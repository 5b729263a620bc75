import type * as PlotModule from '@observablehq/plot';

/**
 * A chart before it is drawn: what Plot shall draw, the numbers behind it, and what it says. A function of data and
 * words alone, so that the same chart is drawn at build, in the page, in a test and in the gallery.
 */
export interface Figure {
  /** Pixels of the picture's own coordinates; a page scales it to its column. */
  readonly width: number;
  readonly height: number;
  /** Plot is an argument because pages load it late, or never. */
  readonly options: (Plot: typeof PlotModule) => PlotModule.PlotOptions;
  /** The table behind the picture, headings first: what a reader sees, hears and downloads. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What the picture shows, in a sentence. */
  readonly said: string;
}

/** Draws `figure`, with Plot's scales still attached for whoever draws on top of it. */
export function drawFigure(
  Plot: typeof PlotModule,
  document: Document,
  figure: Figure,
): SVGSVGElement & Pick<PlotModule.Plot, 'scale'> {
  const { width, height } = figure;
  const plot = Plot.plot({ ...figure.options(Plot), width, height, document });
  return forPage(plot as unknown as SVGSVGElement & Pick<PlotModule.Plot, 'scale'>);
}

/**
 * The policy of the pages refuses a `<style>` without a hash, and axe refuses labels on `<g>`: the site's own
 * sheet styles charts, and the picture is described beside it.
 */
function forPage<Svg extends SVGSVGElement>(svg: Svg): Svg {
  for (const style of Array.from(svg.getElementsByTagName('style'))) style.remove();
  for (const group of Array.from(svg.getElementsByTagName('g'))) group.removeAttribute('aria-label');
  svg.removeAttribute('class');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

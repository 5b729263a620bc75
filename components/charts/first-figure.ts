import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawFigure, type Figure } from '#src/charts';

/** The figure as the page is built with it, without a browser. Never imported by what reaches one. */
export function drawFirstFigure(figure: Figure): string {
  return drawFigure(Plot, parseHTML('<html></html>').document, figure).outerHTML;
}

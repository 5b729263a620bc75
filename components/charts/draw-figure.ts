import * as Plot from '@observablehq/plot';
import { drawFigure, type Figure } from '#src/charts';

/** Loaded only when a curve changes or someone points at one: Plot weighs more than the rest of the page. */
export function drawFigureHere(figure: Figure): SVGSVGElement {
  return drawFigure(Plot, document, figure);
}

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawFigure, type Figure } from '#src/charts';

/** The figure as the page is built with it, without a browser. Never imported by what reaches one. */
export function drawFirstFigure(figure: Figure): string {
  return roundPlaces(drawFigure(Plot, parseHTML('<html></html>').document, figure).outerHTML);
}

/** Places in attributes to a hundredth of a pixel: digits beyond it are most of what a chart weighs. */
function roundPlaces(html: string): string {
  return html.replace(/="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{3,}(?!\d*e)/g, (number) => String(Number(Number(number).toFixed(2)))),
  );
}

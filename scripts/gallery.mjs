import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawFigure, listGallery } from '#src/charts';
import { root } from './run.mjs';

/** Every figure of the course on one page, on light and on dark paper, to look at after a change. */
const { document } = parseHTML('<html></html>');
const tokens = readFileSync(join(root, 'components', 'site', 'styles', 'tokens.css'), 'utf8');
const figures = listGallery()
  .map(({ name, figure }) => {
    const { outerHTML } = drawFigure(Plot, document, figure);
    return `<figure><figcaption><b>${name}</b> ${figure.said}</figcaption>${outerHTML}</figure>`;
  })
  .join('\n');
const write = (
  theme,
) => `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><title>Gallery</title><style>${tokens}
body { margin: 0; font: 15px system-ui; }
section { display: grid; grid-template-columns: repeat(auto-fill, minmax(480px, 1fr)); gap: 2rem; padding: 2rem;
  background: var(--paper); color: var(--ink); --plot-background: var(--paper); }
figure { margin: 0; } figcaption { margin-bottom: .5rem; } svg { max-width: 100%; height: auto; overflow: visible; }
</style><section>${figures}</section></html>`;

const folder = join(root, 'gallery');
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark']) {
  const file = join(folder, `${theme}.html`);
  writeFileSync(file, write(theme));
  console.log(file);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, provideChromium } from './chromium.mjs';
import { root } from './run.mjs';

/** Draws public/preview.png, what a shared link shows: `node scripts/site-preview-image.mjs`. */
const font = readFileSync(
  join(root, 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
);
const hues = ['#084b7d', '#b63b07', '#1e7354', '#d75892', '#a28922', '#814ebc', '#812714', '#1a95be'];
const channels = 16;
const cell = 19;

/** The weights of a layer, output by input: what `groups` leave of them. */
function drawWeights(groups, left, top) {
  const size = channels / groups;
  const cells = [];
  for (let output = 0; output < channels; output += 1) {
    for (let input = 0; input < channels; input += 1) {
      const group = Math.floor(output / size);
      if (group !== Math.floor(input / size)) continue;
      // Any fixed pattern does: it only has to look like weights, and the same each time.
      const opacity = 0.35 + 0.65 * (((output * 7 + input * 13 + output * input * 5) % 17) / 16);
      const colour = groups === 1 ? '#615c53' : hues[group % hues.length];
      cells.push(
        `<rect x="${left + input * cell}" y="${top + output * cell}" width="${cell - 2}" height="${cell - 2}" rx="2" fill="${colour}" opacity="${opacity.toFixed(2)}"/>`,
      );
    }
  }
  const side = channels * cell - 2;
  return `<rect x="${left - 8}" y="${top - 8}" width="${side + 16}" height="${side + 16}" fill="none" stroke="#dfdbd0"/>${cells.join('')}`;
}

const top = 274;
const page = `<!doctype html><meta charset="utf-8"><style>
  @font-face { font-family: Roman; src: url(data:font/woff2;base64,${font.toString('base64')}) }
  body { margin: 0 }
  text { font-family: Roman, 'Noto Serif CJK SC', serif; font-weight: 400 }
</style>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
  <rect width="1200" height="630" fill="#fdfcf9"/>
  <text x="80" y="138" font-size="88" fill="#211f1b" letter-spacing="-1.5">Decoupled</text>
  <text x="1120" y="132" font-size="56" fill="#615c53" text-anchor="end">解耦</text>
  <text x="82" y="200" font-size="34" fill="#615c53">From an ordinary convolution to Xception, in a page that runs</text>
  ${[1, 4, 16].map((groups, index) => drawWeights(groups, 90 + index * 360, top)).join('')}
</svg>`;

const browser = await chromium.launch({ executablePath: await provideChromium(), args: chromiumArguments });
const tab = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await tab.setContent(page);
await tab.evaluate(() => document.fonts.ready.then(() => undefined));
await tab.screenshot({ path: join(root, 'public/preview.png') });
await browser.close();

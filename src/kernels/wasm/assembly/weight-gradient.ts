import { accumulate, accumulateOne, accumulateRows } from './accumulate';
import { LANES, OUTER, PAIRS } from './gradient-kinds';
import { word } from './words';

/*
 * Computes: the gradient to the weights of `conv2dReferenceGradients`, in float32.
 * Layout:   x and dy are first copied into panels: the few channels that one tile reads, pixel after pixel, so that
 *           every run is a stream. Sums lie [panel of dy][panel of x][ky][kx][channel][lane] until they are unpacked.
 * Idea:     a tap and the pixels that have it inside the image are one product of two thin matrices; its sums stay
 *           in registers. Rows are taken in bands that stay near the processor while all taps run over them.
 * Declines: never. Depthwise reads x and dy where they are: there is no channel to share a copy with.
 * Order:    n, oy, ox, whichever tile runs.
 */

/** `width` channels of every pixel, side by side, filled up with zeros to `padded`. */
function copyPanel(source: usize, pixelBytes: i32, pixels: i32, width: i32, padded: i32, target: usize): void {
  // Whole vectors and few of them, as nearly always: beside a gradient of two channels a group, counting them would weigh.
  if (width === padded && (width & 3) === 0 && width <= 16) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      v128.store(target, v128.load(source));
      if (width > 4) v128.store(target, v128.load(source, 16), 16);
      if (width > 8) v128.store(target, v128.load(source, 32), 32);
      if (width > 12) v128.store(target, v128.load(source, 48), 48);
      source += pixelBytes;
      target += width << 2;
    }
    return;
  }
  for (let pixel = 0; pixel < pixels; pixel++) {
    let channel = 0;
    for (; channel + 4 <= width; channel += 4) {
      v128.store(target + (channel << 2), v128.load(source + (channel << 2)));
    }
    for (; channel < width; channel++) {
      store<f32>(target + (channel << 2), load<f32>(source + (channel << 2)));
    }
    for (; channel < padded; channel++) store<f32>(target + (channel << 2), 0);
    source += pixelBytes;
    target += padded << 2;
  }
}

/** The panel's width where `total` channels are cut into `panels` as equal as can be. */
@inline
function panelStart(total: i32, panels: i32, index: i32): i32 {
  return (total * index) / panels;
}

/**
 * Of the panels of dy the share `part` of `parts`.
 * @param scratch room for the sums and, for each part, the panels of one image
 * @param dweights HWIO, written whole
 */
export function weightGradient(plan: usize, x: usize, dy: usize, scratch: usize, dweights: usize, part: i32, parts: i32): void {
  const batch = word(plan, 0);
  const inputs = word(plan, 1) * word(plan, 2);
  const outputs = word(plan, 3) * word(plan, 4);
  const taps = word(plan, 5) * word(plan, 6);
  const kind = word(plan, 14);
  const groups = word(plan, 15);
  const channels = word(plan, 16);
  const outs = word(plan, 17);
  const xPanels = word(plan, 18);
  const dyPanels = word(plan, 19);
  const isRow = kind !== OUTER && word(plan, 6) === 3 && word(plan, 8) === 1 && word(plan, 10) === 1;
  const xPixel = (groups * channels) << 2;
  const dyPixel = (groups * outs) << 2;

  if (kind === LANES) {
    const full = groups >> 2;
    for (let n = 0; n < batch; n++) {
      const xImage = x + n * inputs * xPixel;
      const dyImage = dy + n * outputs * dyPixel;
      for (let p = 0; p < dyPanels; p++) {
        const first = panelStart(full, dyPanels, p);
        const size = panelStart(full, dyPanels, p + 1) - first;
        const at = first << 4;
        if (size === 0 || p % parts !== part) continue;
        if (n === 0) {
          for (let tap = 0; tap < taps; tap++) memory.fill(dweights + tap * xPixel + at, 0, size << 4);
        }
        if (isRow) {
          accumulateRows(plan, kind, size, xImage + at, xPixel, dyImage + at, dyPixel, dweights + at, xPixel);
        } else {
          accumulate(plan, kind, size, 1, xImage + at, xPixel, dyImage + at, dyPixel, dweights + at, xPixel);
        }
      }
      if (part !== 0) continue;
      for (let channel = full << 2; channel < groups; channel++) {
        const at = channel << 2;
        if (n === 0) {
          for (let tap = 0; tap < taps; tap++) store<f32>(dweights + tap * xPixel + at, 0);
        }
        accumulateOne(plan, xImage + at, xPixel, dyImage + at, dyPixel, dweights + at, xPixel);
      }
    }
    return;
  }

  // In a panel of OUTER lie channels of one group, in the others whole groups.
  const isOuter = kind === OUTER;
  const groupLoops = isOuter ? groups : 1;
  const xTotal = isOuter ? channels : (groups * channels + 3) >> 2;
  const dyTotal = isOuter ? (outs + 3) >> 2 : xTotal;
  const sumsBytes = isOuter ? groups * taps * channels * (dyTotal << 4) : taps * xTotal * (kind === PAIRS ? 32 : 64);
  const xCopyPixel = isOuter ? channels << 2 : xTotal << 4;
  const xCopyBytes = inputs * xCopyPixel;
  const xCopy = scratch + sumsBytes + part * (xCopyBytes + outputs * (dyTotal << 4));
  const dyCopy = xCopy + xCopyBytes;
  for (let n = 0; n < batch; n++) {
    const xImage = x + n * inputs * xPixel;
    const dyImage = dy + n * outputs * dyPixel;
    let sums = scratch;
    for (let group = 0; group < groupLoops; group++) {
      let panel = dyCopy;
      let isCopied = false;
      for (let b = 0; b < dyPanels; b++) {
        const firstVector = isOuter ? b << 1 : panelStart(dyTotal, dyPanels, b);
        const vectors = isOuter ? min(2, dyTotal - firstVector) : panelStart(dyTotal, dyPanels, b + 1) - firstVector;
        const out = group * outs + (firstVector << 2);
        const width = min(vectors << 2, (isOuter ? (group + 1) * outs : groups * outs) - out);
        const isOwn = (group * dyPanels + b) % parts === part;
        if (isOwn) copyPanel(dyImage + (out << 2), dyPixel, outputs, width, vectors << 2, panel);
        let xPanel = xCopy;
        const aStart = isOuter ? 0 : b;
        const aEnd = isOuter ? xPanels : b + 1;
        if (!isOuter) xPanel = xCopy + inputs * (firstVector << 4);
        for (let a = aStart; a < aEnd; a++) {
          const first = isOuter ? panelStart(xTotal, xPanels, a) : firstVector;
          const size = isOuter ? panelStart(xTotal, xPanels, a + 1) - first : vectors;
          const padded = isOuter ? size : vectors << 2;
          const from = isOuter ? group * channels + first : first << 2;
          const tapBytes = isOuter ? size * (vectors << 4) : size * (kind === PAIRS ? 32 : 64);
          if (!isOwn) {
            sums += taps * tapBytes;
            continue;
          }
          if (n === 0) memory.fill(sums, 0, taps * tapBytes);
          if (!isCopied || !isOuter) {
            copyPanel(xImage + (from << 2), xPixel, inputs, isOuter ? size : min(padded, groups * channels - from), padded, xPanel);
          }
          if (isRow) accumulateRows(plan, kind, size, xPanel, padded << 2, panel, vectors << 4, sums, tapBytes);
          else accumulate(plan, kind, size, vectors, xPanel, padded << 2, panel, vectors << 4, sums, tapBytes);
          sums += taps * tapBytes;
          xPanel += inputs * (padded << 2);
        }
        if (isOwn) isCopied = true;
        panel += outputs * (vectors << 4);
      }
    }
  }
  unpack(plan, scratch, dweights, part, parts);
}

/** A few numbers: for so few `memory.copy` takes longer to start than to copy. */
@inline
function copyNumbers(source: usize, target: usize, count: i32): void {
  for (; count >= 4; count -= 4) {
    v128.store(target, v128.load(source));
    source += 16;
    target += 16;
  }
  for (; count > 0; count--) {
    store<f32>(target, load<f32>(source));
    source += 4;
    target += 4;
  }
}

/** From the order of the sums to HWIO. */
function unpack(plan: usize, sums: usize, dweights: usize, part: i32, parts: i32): void {
  const taps = word(plan, 5) * word(plan, 6);
  const kind = word(plan, 14);
  const groups = word(plan, 15);
  const channels = word(plan, 16);
  const outs = word(plan, 17);
  const xPanels = word(plan, 18);
  const dyPanels = word(plan, 19);
  const outChannels = groups * outs;
  if (kind === OUTER) {
    for (let group = 0; group < groups; group++) {
      for (let b = 0; b < dyPanels; b++) {
        const out = b << 3;
        const lanes = min(8, ((outs + 3) >> 2 << 2) - out);
        const filled = min(lanes, outs - out);
        if ((group * dyPanels + b) % parts !== part) {
          sums += taps * channels * (lanes << 2);
          continue;
        }
        for (let a = 0; a < xPanels; a++) {
          const first = panelStart(channels, xPanels, a);
          const end = panelStart(channels, xPanels, a + 1);
          for (let tap = 0; tap < taps; tap++) {
            for (let i = first; i < end; i++) {
              const target = dweights + (((tap * channels + i) * outChannels + group * outs + out) << 2);
              copyNumbers(sums, target, filled);
              sums += lanes << 2;
            }
          }
        }
      }
    }
    return;
  }
  const total = (groups * channels + 3) >> 2;
  const vectorsEach = kind === PAIRS ? 2 : 4;
  for (let b = 0; b < dyPanels; b++) {
    const first = panelStart(total, dyPanels, b);
    const end = panelStart(total, dyPanels, b + 1);
    if (b % parts !== part) {
      sums += taps * (end - first) * (vectorsEach << 4);
      continue;
    }
    for (let tap = 0; tap < taps; tap++) {
      for (let u = first; u < end; u++) {
        for (let i = 0; i < vectorsEach; i++) {
          const target = dweights + (((tap * channels + i) * outChannels + (u << 2)) << 2);
          copyNumbers(sums, target, min(4, outChannels - (u << 2)));
          sums += 16;
        }
      }
    }
  }
}

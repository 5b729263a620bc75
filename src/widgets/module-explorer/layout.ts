import type { ModuleCost } from './costs.ts';

/** A channel count drawn as a width. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ModuleLayout {
  readonly width: number;
  readonly height: number;
  readonly input: Bar;
  readonly towers: readonly {
    /** Middle of the column. */
    readonly x: number;
    /** Whether a column is wide enough for words. */
    readonly isRoomy: boolean;
    readonly bars: readonly Bar[];
  }[];
  /** The concatenation, cut where towers meet. */
  readonly output: readonly Bar[];
}

export const BAR_HEIGHT = 12;
const TOP = 26;
const ROW = 72;
const BOTTOM = 26;

/**
 * Towers as columns between one input and one concatenation. All widths have one scale, the largest at which
 * everything fits; a column never gets narrower than its share of `words`, so that its labels fit.
 * @param words the width that a column's labels need
 */
export function layoutModule(
  { towers }: ModuleCost,
  inChannels: number,
  { width, words }: { readonly width: number; readonly words: number },
): ModuleLayout {
  const gap = Math.min(words / 3, width / towers.length / 5);
  const room = width - gap * (towers.length - 1);
  const widest = towers.map(({ steps }) => Math.max(...steps.map(({ outputShape }) => outputShape[3])));
  const least = Math.min(words, room / towers.length);
  const out = towers.reduce((sum, { outChannels }) => sum + outChannels, 0);
  const scale = Math.min(width / Math.max(inChannels, out), fitColumns(widest, least, room));
  const columns = widest.map((channels) => Math.max(channels * scale, least));
  const rows = Math.max(...towers.map(({ steps }) => steps.length));
  const centred = (middle: number, channels: number, y: number): Bar => ({
    x: middle - (channels * scale) / 2,
    y,
    width: channels * scale,
  });
  const used = columns.reduce((sum, column) => sum + column, 0) + gap * (towers.length - 1);
  let left = (width - used) / 2;
  const placed = towers.map(({ steps }, index) => {
    const x = left + columns[index]! / 2;
    left += columns[index]! + gap;
    // Towers end on one level, so that what leaves them crosses nothing.
    const first = rows - steps.length + 1;
    const bars = steps.map(({ outputShape }, row) => centred(x, outputShape[3], TOP + ROW * (first + row)));
    return { x, isRoomy: least >= words, bars };
  });
  const bottom = TOP + ROW * (rows + 1);
  let start = (width - out * scale) / 2;
  const output = towers.map(({ outChannels }) => {
    const bar = { x: start, y: bottom, width: outChannels * scale };
    start += bar.width;
    return bar;
  });
  const input = centred(width / 2, inChannels, TOP);
  return { width, height: bottom + BAR_HEIGHT + BOTTOM, input, towers: placed, output };
}

/** The largest scale at which columns of these channels, none narrower than `least`, stand side by side in `room`. */
function fitColumns(channels: readonly number[], least: number, room: number): number {
  let wide = [...channels];
  for (;;) {
    const narrow = channels.length - wide.length;
    const scale = (room - narrow * least) / wide.reduce((sum, count) => sum + count, 0);
    const kept = wide.filter((count) => count * scale > least);
    if (kept.length === wide.length || kept.length === 0) return scale;
    wide = kept;
  }
}

/** Between two layouts of equally many towers and steps, `progress` from 0 to 1; otherwise the newer one. */
export function mixModules(from: ModuleLayout, to: ModuleLayout, progress: number): ModuleLayout {
  const shapeOf = ({ towers }: ModuleLayout) => towers.map(({ bars }) => bars.length).join();
  if (shapeOf(from) !== shapeOf(to)) return to;
  const mix = (start: number, end: number) => start + (end - start) * progress;
  const mixBars = (start: Bar, end: Bar): Bar => ({
    x: mix(start.x, end.x),
    y: mix(start.y, end.y),
    width: mix(start.width, end.width),
  });
  return {
    ...to,
    input: mixBars(from.input, to.input),
    towers: to.towers.map((tower, index) => ({
      ...tower,
      x: mix(from.towers[index]!.x, tower.x),
      bars: tower.bars.map((bar, row) => mixBars(from.towers[index]!.bars[row]!, bar)),
    })),
    output: to.output.map((bar, index) => mixBars(from.output[index]!, bar)),
  };
}

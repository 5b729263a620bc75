import type { SectionCard } from '#src/widgets/network-xray';

/** Places along the strip in percent of its width. */
export interface Place {
  readonly left: number;
  readonly width: number;
}

/** Between two sections, in widths of a block. */
const GAP = 0.5;
/** Of a letter and of a Chinese character at the strip's size, in pixels. */
const LETTER = 6.6;
const CHARACTER = 12.5;

export interface OverviewLayout {
  readonly blocks: readonly Place[];
  readonly sections: readonly Place[];
  /** Whether a section's name has room on a strip of so many pixels. */
  readonly fits: (name: string, section: number, pixels: number) => boolean;
}

/** Equal widths for blocks, a gap between sections. */
export function layOut(sections: readonly SectionCard[], count: number): OverviewLayout {
  const unit = 100 / (count + GAP * (sections.length - 1));
  const places = sections.map(({ blocks: [first, last] }, index) => ({
    left: unit * (first - 1 + GAP * index),
    width: unit * (last - first + 1),
  }));
  return {
    sections: places,
    blocks: sections.flatMap(({ blocks: [first, last] }, index) =>
      Array.from({ length: last - first + 1 }, (_, at) => ({
        left: places[index]!.left + unit * at,
        width: unit,
      })),
    ),
    fits: (name, section, pixels) => {
      const needed = [...name].reduce((sum, sign) => sum + (sign > '\u2e80' ? CHARACTER : LETTER), 0);
      // The last may not run out of the picture; the others may use the gap.
      const room = places[section]!.width + (section < sections.length - 1 ? GAP * unit : 0);
      return needed <= (room / 100) * pixels;
    },
  };
}

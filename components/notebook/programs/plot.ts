import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

type Options = Parameters<typeof Plot.plot>[0];

/** What cells get that name `Plot`: Observable Plot, which draws into a document of its own. */
export async function open() {
  const { document } = parseHTML('<html></html>');
  const plot = (options: Options = {}) =>
    Plot.plot({ document: document as unknown as Document, ...options });
  const mark = Plot.Mark.prototype as unknown as { plot: (options?: Options) => unknown };
  mark.plot = function (this: Plot.Markish, { marks = [], ...options }: NonNullable<Options> = {}) {
    return plot({ ...options, marks: [...marks, this] });
  };
  return {
    /**
     * Observable Plot, a library for charts, whole. A chart is shown as a cell's last line or with `show`.
     * @example
     * Plot.lineY([2304, 1152, 576, 288, 144], { marker: true })
     *   .plot({ height: 200, y: { label: "weights" } })
     */
    Plot: { ...Plot, plot },
  };
}

import { formatNumber } from '#src/i18n';
import type { RooflinePoint } from './measurement.ts';

/** Three digits that count, however small or large: times reach over five powers of ten. */
export function formatMeasured(value: number, language: string): string {
  const digits = value > 0 ? 2 - Math.floor(Math.log10(value)) : 0;
  return formatNumber(value, language, Math.min(6, Math.max(0, digits)));
}

/** Where one convolution stands under its roof: a key of the messages `roofline`, filled by `pointNumbers`. */
export function roofSentence({ bound }: RooflinePoint): 'boundMemory' | 'boundCompute' {
  return bound === 'memory' ? 'boundMemory' : 'boundCompute';
}

export function reachSentence({ bound, gflops, roofGflops }: RooflinePoint): 'reaches' | 'overRoof' {
  return bound === 'memory' && gflops > roofGflops ? 'overRoof' : 'reaches';
}

/** The numbers of one convolution as people read them; `flops` and `bytes` are counts, the others measured. */
export function pointNumbers(
  point: RooflinePoint,
  { peakGflops, memoryGbytes }: { readonly peakGflops: number; readonly memoryGbytes: number },
  language: string,
) {
  const number = (value: number) => formatMeasured(value, language);
  return {
    flops: formatNumber(point.cost.flops, language),
    bytes: formatNumber(point.cost.bytes, language),
    intensity: formatNumber(point.cost.intensity, language),
    roof: number(point.roofGflops),
    feed: number(memoryGbytes * point.cost.intensity),
    peak: number(peakGflops),
    gflops: number(point.gflops),
    ms: number(point.medianMs),
    macs: number(point.timesFewerMacs),
    time: number(point.timesFaster),
  };
}

import { type Figure, roofline, timeOverMacs } from '#src/charts';
import { formatMessage } from '#src/i18n';
import {
  convolutionOf,
  formatMeasured,
  type Measurement,
  pointNumbers,
  pointsOf,
  type RooflinePoint,
  type RooflineState,
} from '#src/widgets/roofline';
import type { RooflineMessages } from './messages.ts';
import { layerName, longName, shortName } from './words.ts';

/** Both charts of a measurement with the dot that is looked at, and a sentence that says what they show. */
export function drawable(
  state: RooflineState,
  measurement: Measurement,
  messages: RooflineMessages,
  language: string,
): { readonly roofline: Figure; readonly time: Figure; readonly current: number; readonly said: string } {
  const { layer } = state;
  const points = pointsOf(layer, measurement);
  const looked = convolutionOf(state);
  const current = points.findIndex(
    ({ kernelSize, groups }) => kernelSize === looked.kernelSize && groups === looked.groups,
  );
  const say = (template: string, values: Readonly<Record<string, string | number>>) =>
    formatMessage(template, values, language);
  const valued = (template: string, value: number) =>
    say(template, { value: formatMeasured(value, language) });
  const nameOf = (point: RooflinePoint) => longName(layer, point, messages, language);
  const marks = points.map((point, index) => ({
    label: point.kind === 'grouped' ? String(point.groups) : shortName(layer, point, messages, language),
    name: nameOf(point),
    intensity: point.cost.intensity,
    macs: point.cost.macs,
    gflops: point.gflops,
    milliseconds: point.medianMs,
    isCurrent: index === current,
    isApart: point.kind === 'pointwise',
  }));
  const said = say(messages.said, {
    ...pointNumbers(points[current]!, measurement, language),
    name: nameOf(points[current]!),
    layer: layerName(layer, messages, language),
  });
  const { peakGflops: peak, cacheGbytes: cache, memoryGbytes: memory } = measurement;
  return {
    current,
    said,
    roofline: roofline(
      marks,
      { peak, cache, memory },
      {
        ...messages,
        peak: valued(messages.peak, peak),
        cache: valued(messages.cache, cache),
        memory: valued(messages.memory, memory),
        said,
      },
    ),
    time: timeOverMacs(marks, { ...messages, said }),
  };
}

/** Equal for equal pictures. */
export function figureKey(state: RooflineState, measurement: Measurement): string {
  return JSON.stringify([state, measurement]);
}

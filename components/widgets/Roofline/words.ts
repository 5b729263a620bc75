import { formatMessage } from '#src/i18n';
import { type Convolution, kindOf, type LayerName, sizeOfLayer } from '#src/widgets/roofline';
import type { RooflineMessages } from './messages.ts';

/** What a convolution is called on a button and beside a dot. */
export function shortName(
  layer: LayerName,
  convolution: Convolution,
  messages: RooflineMessages,
  language: string,
): string {
  const kind = kindOf(layer, convolution);
  return kind === 'grouped'
    ? formatMessage(messages.groups, { groups: convolution.groups }, language)
    : messages[kind];
}

/** What it is called in a sentence or a table. */
export function longName(
  layer: LayerName,
  convolution: Convolution,
  messages: RooflineMessages,
  language: string,
): string {
  if (kindOf(layer, convolution) === 'pointwise') return messages.namedPointwise;
  return formatMessage(messages.named, { name: shortName(layer, convolution, messages, language) }, language);
}

export function layerName(layer: LayerName, messages: RooflineMessages, language: string): string {
  const { size, channels } = sizeOfLayer(layer);
  return formatMessage(messages.layerValue, { size, channels }, language);
}

import type { LayerCard, LayerPart } from '#src/widgets/network-xray';
import type { NetworkXrayMessages } from './messages.ts';

const capitalised = (word: string) => word[0]!.toUpperCase() + word.slice(1);

export const typeKey = ({ type }: Pick<LayerCard, 'type'>) =>
  `type${capitalised(type)}` as keyof NetworkXrayMessages;

export const partKey = ({ kind }: Pick<LayerPart, 'kind'>) =>
  `part${capitalised(kind)}` as keyof NetworkXrayMessages;

import { costAlongDepth, type Figure } from '#src/charts';
import {
  halfwayOf,
  type NetworkXrayState,
  nameSection,
  profileOf,
  toAnatomy,
} from '#src/widgets/network-xray';
import type { Say } from './say.ts';

/** What the chart depends on, as text. */
export const depthKey = ({ net, dense }: NetworkXrayState) => `${net} ${dense}`;

/** The chart along the depth, in the reader's words. */
export function toDepthFigure(state: NetworkXrayState, say: Say): Figure {
  const anatomy = toAnatomy(state);
  const points = profileOf(anatomy);
  return costAlongDepth(
    points.map((point) => ({ ...point, section: say.keyed(nameSection(point.section)) })),
    {
      layer: say.messages.layer,
      section: say.messages.section,
      params: say.messages.params,
      macs: say.messages.macs,
      share: say.messages.depthShare,
      said: say.text('depthSaid', {
        title: anatomy.net.title,
        count: points.length,
        macsHalf: halfwayOf(points, 'macs'),
        paramsHalf: halfwayOf(points, 'params'),
      }),
    },
  );
}

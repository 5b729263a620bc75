import { applyTexts } from '../apply.ts';
import { convolutionOf, type RooflineState, roofline } from './definition.ts';
import { groupCountsOf, kindOf, type LayerName } from './layers.ts';

/** The state at another layer: standard stays standard, depthwise depthwise, and others the nearest count below. */
export function withLayer(state: RooflineState, layer: LayerName): RooflineState {
  const counts = groupCountsOf(layer);
  const isDepthwise = kindOf(state.layer, convolutionOf(state)) === 'depthwise';
  const groups = isDepthwise ? counts.at(-1)! : counts.findLast((count) => count <= state.groups)!;
  return { ...state, layer, groups };
}

/**
 * `state` with what a word of the lesson names; a layer alone takes the convolution along.
 * @throws WidgetStateError
 */
export function withTexts(state: RooflineState, texts: Readonly<Record<string, string>>): RooflineState {
  const { layer, ...rest } = texts;
  const moved = layer === undefined ? state : withLayer(state, applyLayer(state, layer));
  return applyTexts(roofline, moved, rest);
}

function applyLayer(state: RooflineState, layer: string): LayerName {
  return applyTexts(roofline, { ...state, kernelSize: '3', groups: 1 }, { layer }).layer;
}

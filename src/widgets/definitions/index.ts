import { atlas } from '../atlas/index.ts';
import { blockTimeline } from '../block-timeline/index.ts';
import { convStepper } from '../conv-stepper/index.ts';
import { costCalculator } from '../cost-calculator/index.ts';
import type { WidgetDefinition } from '../definition.ts';
import { equivalenceBench } from '../equivalence-bench/index.ts';
import { groupsDial } from '../groups-dial/index.ts';
import { moduleExplorer } from '../module-explorer/index.ts';
import { networkXray } from '../network-xray/index.ts';
import { orderAndActivation } from '../order-and-activation/index.ts';
import { definePublishedResults, type PublishedTables, selectResults } from '../published-results/index.ts';
import { roofline } from '../roofline/index.ts';
import { separableTerms } from '../separable-terms/index.ts';
import { trainingLab } from '../training-lab/index.ts';

/**
 * Every widget that needs nothing from the course. A new one is added here and in components/site/widgets.ts. Apart from the
 * face of `src/widgets`, so that a page with one widget does not load the others.
 */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = {
  atlas: atlas as unknown as WidgetDefinition,
  'block-timeline': blockTimeline as unknown as WidgetDefinition,
  'conv-stepper': convStepper as unknown as WidgetDefinition,
  'equivalence-bench': equivalenceBench as unknown as WidgetDefinition,
  'cost-calculator': costCalculator as unknown as WidgetDefinition,
  'groups-dial': groupsDial as unknown as WidgetDefinition,
  'module-explorer': moduleExplorer as unknown as WidgetDefinition,
  'order-and-activation': orderAndActivation as unknown as WidgetDefinition,
  'separable-terms': separableTerms as unknown as WidgetDefinition,
  roofline: roofline as unknown as WidgetDefinition,
  'network-xray': networkXray as unknown as WidgetDefinition,
  'training-lab': trainingLab as unknown as WidgetDefinition,
};

/** All widgets of a course: those above, and the one about what its papers print. */
export function widgetsOf(published: PublishedTables): Readonly<Record<string, WidgetDefinition>> {
  // Names and sources are for readers: definitions need the numbers alone.
  const data = selectResults(published, 'en', () => '');
  return {
    ...widgetDefinitions,
    'published-results': definePublishedResults(data) as unknown as WidgetDefinition,
  };
}

import Atlas from '#components/lab/Atlas.astro';
import TrainingLab from '#components/lab/TrainingLab.astro';
import BlockTimeline from '#components/widgets/BlockTimeline/BlockTimeline.astro';
import ConvStepper from '#components/widgets/ConvStepper/ConvStepper.astro';
import CostCalculator from '#components/widgets/CostCalculator/CostCalculator.astro';
import EquivalenceBench from '#components/widgets/EquivalenceBench/EquivalenceBench.astro';
import GroupsDial from '#components/widgets/GroupsDial/GroupsDial.astro';
import ModuleExplorer from '#components/widgets/ModuleExplorer/ModuleExplorer.astro';
import NetworkXray from '#components/widgets/NetworkXray/NetworkXray.astro';
import OrderAndActivation from '#components/widgets/OrderAndActivation/OrderAndActivation.astro';
import PublishedResults from '#components/widgets/PublishedResults/PublishedResults.astro';
import Roofline from '#components/widgets/Roofline/Roofline.astro';
import SeparableTerms from '#components/widgets/SeparableTerms/SeparableTerms.astro';

/** Every widget a lesson may name, as src/widgets lists them. */
export const widgets = {
  atlas: Atlas,
  'block-timeline': BlockTimeline,
  'conv-stepper': ConvStepper,
  'equivalence-bench': EquivalenceBench,
  'cost-calculator': CostCalculator,
  'groups-dial': GroupsDial,
  'published-results': PublishedResults,
  'module-explorer': ModuleExplorer,
  'order-and-activation': OrderAndActivation,
  'separable-terms': SeparableTerms,
  roofline: Roofline,
  'network-xray': NetworkXray,
  'training-lab': TrainingLab,
} as const;

export type WidgetName = keyof typeof widgets;

export { type AccuracyLabels, type AccuracyPoint, accuracyOverCost } from './accuracy-over-cost.ts';
export { type AccuracyRow, type AccuracyRowsLabels, accuracyRows } from './accuracy-rows.ts';
export {
  accuracyWithSpread,
  type SpreadLabels,
  type SpreadPoint,
  type SpreadSeries,
} from './accuracy-with-spread.ts';
export { type CostAlongDepthLabels, costAlongDepth, type DepthShare } from './cost-along-depth.ts';
export {
  COST_CURVE_HEIGHT,
  COST_CURVE_WIDTH,
  type CostCurveData,
  type CostCurveWords,
  costCurve,
  costCurveFrame,
  placeOnCurve,
} from './cost-curve.ts';
export {
  type ChartMark,
  COST_CHART_HEIGHT,
  COST_CHART_WIDTH,
  type CostChart,
  type CostChartLabels,
  type CostPoint,
  costOverGroups,
  drawCostOverGroups,
  formatShare,
  heightOfShare,
} from './cost-over-groups.ts';
export { type ErrorLabels, type ErrorPoint, type ErrorSeries, errorOverGroups } from './error-over-groups.ts';
export { type ErrorOverTerms, type ErrorOverTermsLabels, errorOverTerms } from './error-over-terms.ts';
export { drawFigure, type Figure } from './figure.ts';
export { type GalleryEntry, listGallery } from './gallery.ts';
export { linesOverSteps, type StepLine, type StepLinesLabels } from './lines-over-steps.ts';
export type { Place, PlacedFigure } from './place.ts';
export { type RooflineLabels, type RooflineMark, type Roofs, roofline } from './roofline.ts';
export { type StackedCost, type StackedCostLabels, stackedCosts } from './stacked-costs.ts';
export { type StepShare, type StepSharesWords, stepShares } from './step-shares.ts';
export { type TimeLabels, type TimeMark, timeOverMacs } from './time-over-macs.ts';
export {
  type TrainingCurvesLabels,
  type TrainingPoint,
  type TrainingSeries,
  trainingCurves,
} from './training-curves.ts';
export { type StripLabels, type StripRow, valueStrip } from './value-strip.ts';

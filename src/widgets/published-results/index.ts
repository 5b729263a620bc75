export { comparePoints, type Difference, toChange } from './compare.ts';
export {
  type Comparison,
  type ComparisonName,
  type Conflict,
  type CostName,
  comparisonNames,
  conflictNames,
  type Family,
  type FamilyName,
  type FamilySeries,
  familyNames,
  type ResultPoint,
  type ResultsData,
} from './data.ts';
export {
  axisOf,
  comparisonOf,
  definePublishedResults,
  type PublishedResultsState,
  pairOf,
  publishedResultsFields,
  withTexts,
} from './definition.ts';
export { formatChange, formatCount, formatPercent } from './format.ts';
export type { PublishedSource, PublishedTables } from './published.ts';
export { selectResults } from './select-results.ts';

export { toOihw, toWeightBlock, type WeightBlock } from './blocks.ts';
export {
  type ComparedOperation,
  compareOperations,
  costWherePossible,
  sharesOfSteps,
  toRows,
} from './compare.ts';
export { COUNTABLE_MACS, type Count, canCount, countAt, countLayer } from './count.ts';
export { type CostCurve, type CurvePoint, curveKey, toCurve } from './curve.ts';
export {
  type CostCalculatorField,
  type CostCalculatorState,
  type CostName,
  costCalculator,
  costCalculatorFields,
  costNames,
  costOf,
  toSetting,
} from './definition.ts';
export {
  type Family,
  families,
  familyOf,
  fieldsOfSymbol,
  fieldsThatMatter,
  formulaNumbers,
  formulas,
  type SymbolName,
  symbols,
  toTex,
} from './formulas.ts';
export { isPreset, type PresetName, presets, smallLayer } from './presets.ts';
export { isPuzzleSolved } from './puzzle.ts';
export { scaleValue, withField, withFields } from './settle.ts';
export { describeState } from './texts.ts';

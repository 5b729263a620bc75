export {
  costOfStandard,
  costOfState,
  costWithoutReductions,
  type ModuleCost,
  type StepCost,
  type TowerCost,
} from './costs.ts';
export { moduleExplorer } from './definition.ts';
export {
  addStep,
  addTower,
  isEditable,
  MAX_STEPS,
  MAX_TOWERS,
  removeStep,
  removeTower,
  setStep,
} from './edits.ts';
export { BAR_HEIGHT, type Bar, layoutModule, type ModuleLayout, mixModules } from './layout.ts';
export { type PuzzleStatus, puzzleStatus, type Reduction, reductionOf } from './reduction.ts';
export {
  type ModuleExplorerState,
  moduleExplorerFields,
  type Preset,
  presets,
  type StepKind,
  stepKinds,
} from './state.ts';
export { describeModule } from './texts.ts';
export { toTowers } from './towers.ts';

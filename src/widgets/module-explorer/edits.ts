import type { Tower, TowerStep } from '#src/nets';
import {
  type ModuleExplorerState,
  moduleExplorerFields,
  type StepKind,
  type StepName,
  stepPlaces,
  towerLetters,
} from './state.ts';
import { kindOfStep, toStep, toTowers } from './towers.ts';

export const MAX_TOWERS = towerLetters.length;
export const MAX_STEPS = stepPlaces.length;

/** Whether the module is one that can be edited tower by tower. */
export function isEditable(state: ModuleExplorerState): boolean {
  return toTowers(state).length <= MAX_TOWERS;
}

/** The state of a module of the reader's own. */
export function withTowers(state: ModuleExplorerState, towers: readonly Tower[]): ModuleExplorerState {
  const steps = towerLetters.flatMap((letter, tower) =>
    stepPlaces.flatMap((place, index): [string, string | number][] => {
      const name: StepName = `${letter}${place}`;
      const step = towers[tower]?.[index];
      if (!step) return [[name, 'none']];
      const channels = step.kind === 'conv' ? step.channels : moduleExplorerFields[`${name}Channels`].default;
      return [
        [name, kindOfStep(step)],
        [`${name}Channels`, channels],
      ];
    }),
  );
  return { ...state, ...Object.fromEntries(steps), preset: 'own' };
}

/** One step given another kind or other channels; a new kind keeps the channels. */
export function setStep(
  state: ModuleExplorerState,
  tower: number,
  index: number,
  change: { readonly kind?: Exclude<StepKind, 'none'>; readonly channels?: number },
): ModuleExplorerState {
  const towers = toTowers(state);
  const before = towers[tower]![index]!;
  const channels = change.channels ?? channelsAfter(towers[tower]!, index, state.inChannels);
  const after = toStep(change.kind ?? kindOfStep(before), channels);
  return withTowers(state, replaceTower(towers, tower, replaceStep(towers[tower]!, index, after)));
}

/** A 3x3 that keeps the channels, at the tower's end. */
export function addStep(state: ModuleExplorerState, tower: number): ModuleExplorerState {
  const towers = toTowers(state);
  const steps = towers[tower]!;
  const channels = Math.min(channelsAfter(steps, steps.length - 1, state.inChannels), 1024);
  return withTowers(state, replaceTower(towers, tower, [...steps, toStep('3x3', channels)]));
}

export function removeStep(state: ModuleExplorerState, tower: number, index: number): ModuleExplorerState {
  const towers = toTowers(state);
  const steps = towers[tower]!.filter((_, place) => place !== index);
  return withTowers(state, replaceTower(towers, tower, steps));
}

/** Another tower, 1x1 to 64 channels, at the right. */
export function addTower(state: ModuleExplorerState): ModuleExplorerState {
  return withTowers(state, [...toTowers(state), [toStep('1x1', 64)]]);
}

export function removeTower(state: ModuleExplorerState, tower: number): ModuleExplorerState {
  return withTowers(
    state,
    toTowers(state).filter((_, place) => place !== tower),
  );
}

/** Channels that leave step `index`; a pooling passes on what it reads. */
export function channelsAfter(tower: Tower, index: number, inChannels: number): number {
  const conv = tower.slice(0, index + 1).findLast((step) => step.kind === 'conv');
  return conv?.kind === 'conv' ? conv.channels : inChannels;
}

function replaceStep(tower: Tower, index: number, step: TowerStep): Tower {
  return tower.map((old, place) => (place === index ? step : old));
}

function replaceTower(towers: readonly Tower[], index: number, tower: Tower): readonly Tower[] {
  return towers.map((old, place) => (place === index ? tower : old));
}

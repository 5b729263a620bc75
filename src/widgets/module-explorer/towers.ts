import { canonicalTowers, type Net, type Tower, type TowerStep, towersModule } from '#src/nets';
import { type ModuleExplorerState, type StepKind, type StepName, stepPlaces, towerLetters } from './state.ts';

/** Channels that the simplified and the narrow towers have together. */
export const SHARED_CHANNELS = 192;

const kernels: Readonly<Record<string, TowerStep & { kind: 'conv' }>> = {
  '1x1': { kind: 'conv', kernelSize: 1, channels: 1 },
  '3x3': { kind: 'conv', kernelSize: 3, channels: 1 },
  '5x5': { kind: 'conv', kernelSize: 5, channels: 1 },
  '1x7': { kind: 'conv', kernelSize: [1, 7], channels: 1 },
  '7x1': { kind: 'conv', kernelSize: [7, 1], channels: 1 },
};

export function toStep(kind: Exclude<StepKind, 'none'>, channels: number): TowerStep {
  return kind === 'pool' ? { kind: 'averagePool', kernelSize: 3 } : { ...kernels[kind]!, channels };
}

export function kindOfStep(step: TowerStep): Exclude<StepKind, 'none'> {
  if (step.kind === 'averagePool') return 'pool';
  return `${heightOf(step)}x${widthOf(step)}` as Exclude<StepKind, 'none'>;
}

const heightOf = ({ kernelSize }: TowerStep) => (typeof kernelSize === 'number' ? kernelSize : kernelSize[0]);
const widthOf = ({ kernelSize }: TowerStep) => (typeof kernelSize === 'number' ? kernelSize : kernelSize[1]);

/** Weights of one connection. */
export const tapsOf = (step: TowerStep) => heightOf(step) * widthOf(step);

/** A 1x1 that does nothing but make the input narrower for the step behind it. */
export function isReduction(tower: Tower, index: number): boolean {
  const [step, next] = [tower[index]!, tower[index + 1]];
  return index === 0 && kindOfStep(step) === '1x1' && next?.kind === 'conv' && tapsOf(next) > 1;
}

/** The same towers whose first larger kernel reads the module's input itself. */
export function withoutReductions(towers: readonly Tower[]): readonly Tower[] {
  return towers.map((tower) => (isReduction(tower, 0) ? tower.slice(1) : tower));
}

function equalTowers(count: number): readonly Tower[] {
  const channels = SHARED_CHANNELS / count;
  return Array.from({ length: count }, () => [toStep('1x1', channels), toStep('3x3', channels)]);
}

/** The module that a state describes. */
export function toTowers(state: ModuleExplorerState): readonly Tower[] {
  switch (state.preset) {
    case 'canonical':
      return canonicalTowers;
    case 'naive':
      return withoutReductions(canonicalTowers);
    case 'simplified':
      return equalTowers(3);
    case 'narrow':
      return equalTowers(Number(state.towers));
    case 'own':
      return towerLetters
        .map((letter) =>
          stepPlaces.flatMap((place): TowerStep[] => {
            const name: StepName = `${letter}${place}`;
            const kind = state[name];
            return kind === 'none' ? [] : [toStep(kind, state[`${name}Channels`])];
          }),
        )
        .filter((tower) => tower.length > 0);
  }
}

const sources = { canonical: 'fig. 1', simplified: 'fig. 2' } as const;

/** These towers as a net on the state's input. */
export function toNet(towers: readonly Tower[], { inChannels, size, preset }: ModuleExplorerState): Net {
  const where = preset in sources ? sources[preset as keyof typeof sources] : 'sec. 1.1';
  const head = { id: 'module', title: 'Module', source: { key: 'chollet2017', where } };
  return towersModule(head, { inChannels, size }, towers);
}

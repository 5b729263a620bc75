import type { StateOf } from '../fields.ts';

/** What a step of a tower can be; `none` is no step. A kernel is written height x width. */
export const stepKinds = ['none', '1x1', '3x3', '5x5', '1x7', '7x1', 'pool'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Towers and steps of the reader's own module, as their fields' names spell them: a link takes letters only. */
export const towerLetters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const stepPlaces = ['First', 'Second', 'Third'] as const;
export type StepName = `${(typeof towerLetters)[number]}${(typeof stepPlaces)[number]}`;

export const presets = ['canonical', 'naive', 'simplified', 'narrow', 'own'] as const;
export type Preset = (typeof presets)[number];

/** The reader's own module starts as the canonical one. */
const canonical: Readonly<Partial<Record<StepName, readonly [kind: StepKind, channels: number]>>> = {
  aFirst: ['1x1', 64],
  bFirst: ['1x1', 48],
  bSecond: ['3x3', 64],
  cFirst: ['1x1', 64],
  cSecond: ['3x3', 96],
  cThird: ['3x3', 96],
  dFirst: ['pool', 64],
  dSecond: ['1x1', 64],
};

interface KindField {
  readonly kind: 'choice';
  readonly default: StepKind;
  readonly options: typeof stepKinds;
}
interface ChannelsField {
  readonly kind: 'integer';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}
type StepFields = { readonly [Name in StepName]: KindField } & {
  readonly [Name in `${StepName}Channels`]: ChannelsField;
};

function toStepFields(): StepFields {
  const names = towerLetters.flatMap((tower) => stepPlaces.map((place): StepName => `${tower}${place}`));
  return Object.fromEntries(
    names.flatMap((name) => {
      const [kind, channels] = canonical[name] ?? ['none', 64];
      return [
        [name, { kind: 'choice', default: kind, options: stepKinds }],
        [`${name}Channels`, { kind: 'integer', default: channels, minimum: 1, maximum: 1024 }],
      ];
    }),
  ) as unknown as StepFields;
}

export const moduleExplorerFields = {
  preset: { kind: 'choice', default: 'canonical', options: presets },
  inChannels: { kind: 'integer', default: 256, minimum: 1, maximum: 2048 },
  /** Height and width of the maps. */
  size: { kind: 'integer', default: 35, minimum: 1, maximum: 299 },
  /** Of the preset `narrow`, whose towers share 192 channels: its divisors up to what can still be drawn. */
  towers: {
    kind: 'choice',
    default: '12',
    options: ['1', '2', '3', '4', '6', '8', '12', '16', '24', '32'] as const,
  },
  ...toStepFields(),
} as const;

export type ModuleExplorerState = StateOf<typeof moduleExplorerFields>;

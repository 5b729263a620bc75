import type { LayerOperation } from '#src/cost';
import { toSteps } from '#src/cost';
import {
  type CostCalculatorField,
  type CostCalculatorState,
  type CostName,
  costOf,
  toSetting,
} from './definition.ts';

/** Layers whose formulas are alike: one convolution whatever its kernel and groups, or two in either order. */
export const families = ['single', 'separable', 'extreme'] as const;
export type Family = (typeof families)[number];

export function familyOf(operation: LayerOperation): Family {
  return operation === 'separable' || operation === 'extreme' ? operation : 'single';
}

/** Everything a formula speaks of, and how it is written. Without a mark, sizes are those of the output. */
export const symbols = {
  kernel: 'K',
  in: String.raw`C_\text{in}`,
  out: String.raw`C_\text{out}`,
  groups: 'g',
  bias: 'b',
  height: 'H',
  width: 'W',
  inHeight: String.raw`H_\text{in}`,
  inWidth: String.raw`W_\text{in}`,
} as const;
export type SymbolName = keyof typeof symbols;

/** Costs that are written in terms of others. */
const results = [
  'params',
  'macs',
  'flops',
  'bytes',
  'activations',
  'intensity',
] as const satisfies readonly CostName[];

const PRODUCT = {
  single: String.raw`@kernel^2 \cdot \frac{@in}{@groups} \cdot @out`,
  separable: String.raw`@kernel^2 \cdot @in + @in \cdot @out`,
  extreme: String.raw`@in \cdot @out + @kernel^2 \cdot @out`,
} as const;
const READ = String.raw`@inHeight \cdot @inWidth \cdot @in`;
const WRITTEN = String.raw`@height \cdot @width \cdot @out`;
const BETWEEN = {
  separable: String.raw`@height \cdot @width \cdot @in`,
  extreme: String.raw`@inHeight \cdot @inWidth \cdot @out`,
} as const;
const FLOPS = String.raw`2 \cdot @macs`;
const INTENSITY = String.raw`\frac{@flops}{@bytes}`;

/** Right-hand sides in TeX; `@name` is a symbol or another cost. */
export const formulas: Readonly<Record<Family, Readonly<Record<CostName, string>>>> = {
  single: {
    params: `${PRODUCT.single} + @bias`,
    macs: String.raw`@height \cdot @width \cdot ${PRODUCT.single}`,
    flops: FLOPS,
    bytes: String.raw`4 \cdot (${READ} + @params + ${WRITTEN})`,
    activations: WRITTEN,
    intensity: INTENSITY,
  },
  separable: {
    params: `${PRODUCT.separable} + @bias`,
    macs: String.raw`@height \cdot @width \cdot (${PRODUCT.separable})`,
    flops: FLOPS,
    bytes: String.raw`4 \cdot (${READ} + 2 \cdot ${BETWEEN.separable} + @params + ${WRITTEN})`,
    activations: `${BETWEEN.separable} + ${WRITTEN}`,
    intensity: INTENSITY,
  },
  extreme: {
    params: `${PRODUCT.extreme} + @bias`,
    macs: String.raw`@inHeight \cdot @inWidth \cdot @in \cdot @out + @height \cdot @width \cdot @kernel^2 \cdot @out`,
    flops: FLOPS,
    bytes: String.raw`4 \cdot (${READ} + 2 \cdot ${BETWEEN.extreme} + @params + ${WRITTEN})`,
    activations: `${BETWEEN.extreme} + ${WRITTEN}`,
    intensity: INTENSITY,
  },
};

const MENTION = /@(\w+)/g;
const isResult = (name: string): name is CostName => (results as readonly string[]).includes(name);

/**
 * `name = symbols = numbers = result` for a page: symbols can light up, numbers are slots that follow the state.
 * @param nameOf the cost's name as TeX text
 */
export function toTex(family: Family, cost: CostName, nameOf: (cost: CostName) => string): string {
  const right = formulas[family][cost];
  const asSymbols = right.replace(MENTION, (_, name: string) =>
    isResult(name)
      ? `\\text{${nameOf(name)}}`
      : `{\\htmlData{slot=${name}Symbol}{${symbols[name as SymbolName]}}}`,
  );
  const asNumbers = right.replace(MENTION, (_, name: string) => `\\slot{${name}}`);
  return `\\displaystyle \\text{${nameOf(cost)}} = ${asSymbols} = ${asNumbers} = \\slot{${cost}}`;
}

/** What the slots show, by their names. */
export function formulaNumbers(state: CostCalculatorState): Readonly<Record<SymbolName | CostName, number>> {
  const steps = toSteps(state.operation, toSetting(state));
  const [, inHeight, inWidth] = steps[0]!.inputShape;
  const [, height, width] = steps.at(-1)!.outputShape;
  const { inChannels, outChannels } = state;
  return {
    kernel: state.operation === 'pointwise' ? 1 : state.kernelSize,
    in: inChannels,
    out: outChannels,
    groups: steps[0]!.groups,
    bias: state.bias === 'yes' ? outChannels : 0,
    height,
    width,
    inHeight,
    inWidth,
    ...costOf(state),
  };
}

const SIZES: readonly CostCalculatorField[] = ['size', 'stride'];

/** The fields that a symbol of the formula stands for, whatever is set in the others. */
export const fieldsOfSymbol: Readonly<Record<SymbolName, readonly CostCalculatorField[]>> = {
  kernel: ['kernelSize'],
  in: ['inChannels'],
  out: ['outChannels'],
  groups: ['groups'],
  bias: ['bias'],
  height: SIZES,
  width: SIZES,
  inHeight: ['size'],
  inWidth: ['size'],
};

/** The fields on which the chosen cost depends: those of its formula's symbols, through other costs as well. */
export function fieldsThatMatter(state: CostCalculatorState): ReadonlySet<CostCalculatorField> {
  const family = familyOf(state.operation);
  const symbolsOf = (cost: CostName): string[] =>
    [...formulas[family][cost].matchAll(MENTION)].flatMap(([, name]) =>
      isResult(name!) ? symbolsOf(name) : [name!],
    );
  const named = symbolsOf(state.cost) as SymbolName[];
  const fields = new Set(named.flatMap((name) => fieldsOfSymbol[name]));
  // Without padding the output shrinks with the kernel; with it, the size is the stride's affair alone.
  if (named.includes('height')) {
    fields.add('padding');
    if (state.padding === 'valid') fields.add('kernelSize');
  }
  if (state.operation === 'pointwise')
    for (const name of ['kernelSize', 'padding'] as const) fields.delete(name);
  if (state.operation !== 'grouped') fields.delete('groups');
  // With as many groups as channels, the channels read by a filter cancel: always one.
  if (state.operation === 'depthwise' && !named.includes('inHeight')) fields.delete('inChannels');
  return fields;
}

import { groupColour } from '#components/charts/group-colour.ts';
import { type Figure, stackedCosts } from '#src/charts';
import { formatMessage, formatNumber } from '#src/i18n';
import {
  costOfStandard,
  costOfState,
  costWithoutReductions,
  type ModuleCost,
  type ModuleExplorerState,
} from '#src/widgets/module-explorer';
import type { ModuleExplorerMessages } from './props.ts';

/** The module beside itself without reductions, and beside one standard 3x3. */
export function costsFigure(
  state: ModuleExplorerState,
  messages: ModuleExplorerMessages,
  language: string,
): Figure {
  const partsOf = ({ towers }: ModuleCost) =>
    towers.map(({ params }, index) => ({
      label: formatMessage(messages.tower, { number: index + 1 }, language),
      value: params,
      fill: groupColour(index, towers.length),
    }));
  const standard = {
    label: messages.whole,
    value: costOfStandard(state).params,
    fill: 'var(--line-strong)',
  };
  return stackedCosts(
    [
      { label: messages.costModule, parts: partsOf(costOfState(state)) },
      { label: messages.costNaive, parts: partsOf(costWithoutReductions(state)) },
      { label: messages.costStandard, parts: [standard] },
    ],
    { design: messages.design, part: messages.part, cost: messages.costAxis, total: messages.whole },
    (value) => formatNumber(value, language),
  );
}

/** Equal texts, equal figures. */
export function costsKey(state: ModuleExplorerState): string {
  return [costOfState(state), costWithoutReductions(state)]
    .map(({ towers, outChannels }) => [outChannels, ...towers.map(({ params }) => params)].join(' '))
    .concat(String(state.inChannels))
    .join('|');
}

import { type Figure, stepShares } from '#src/charts';
import { formatMessage, formatNumber } from '#src/i18n';
import { type CostCalculatorState, sharesOfSteps } from '#src/widgets/cost-calculator';
import type { CostCalculatorMessages } from './props.ts';

/** How the two steps of a layer share its costs; null for a layer of one step. */
export function toSharesFigure(
  state: CostCalculatorState,
  messages: CostCalculatorMessages,
  language: string,
): Figure | null {
  const costs = sharesOfSteps(state);
  if (!costs) return null;
  const percent = (share: number) => `${formatNumber(100 * share, language, 1)} %`;
  const pointwise = (name: string) =>
    percent(costs.find(({ cost }) => cost === name)!.parts.find(({ step }) => step === 'pointwise')!.share);
  const said = formatMessage(
    messages.sharesSaid,
    { macs: pointwise('macs'), bytes: pointwise('bytes') },
    language,
  );
  const shares = costs.flatMap(({ cost, parts }) =>
    parts.map(({ step, share }) => ({ cost: messages[cost], step: messages[step], share })),
  );
  return stepShares(shares, {
    cost: messages.cost,
    step: messages.step,
    share: messages.shareOf,
    said,
    percent,
  });
}

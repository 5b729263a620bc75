import { type CostCurveData, costCurve, type Figure } from '#src/charts';
import { formatMessage, formatShort } from '#src/i18n';
import { type CostCalculatorState, toCurve } from '#src/widgets/cost-calculator';
import type { CostCalculatorMessages } from './props.ts';

/** The curve of a state in a language, at build and in the page. */
export function toCurveFigure(
  state: CostCalculatorState,
  messages: CostCalculatorMessages,
  language: string,
): {
  readonly figure: Figure;
  readonly data: CostCurveData;
  readonly here: { readonly x: number; readonly y: number } | null;
} {
  const { operation, here, ...data } = toCurve(state);
  const { chosen } = data;
  const short = (value: number) => formatShort(value, language);
  const words = {
    x: messages[state.over],
    y: messages[state.cost],
    chosen: messages[operation],
    standard: messages.standard,
  };
  const ends = chosen.length === 0 ? null : { low: short(chosen[0]!.y), high: short(chosen.at(-1)!.y) };
  const said = ends
    ? formatMessage(
        messages.curveSaid,
        { cost: words.y, operation: words.chosen, over: words.x, ...ends },
        language,
      )
    : messages.curveEmpty;
  return { figure: costCurve(data, { ...words, said, short }), data, here };
}

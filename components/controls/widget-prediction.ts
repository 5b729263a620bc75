/** A prediction as a page hands it to the widget that answers it. */
export interface WidgetPrediction {
  readonly id: string;
  /** Where the reader's guess is kept. */
  readonly storedAs: string;
  readonly askHtml: string;
  /** Empty where the number is a bare count. */
  readonly unit: string;
  readonly explainHtml: string;
  /** The name of the widget's measure that is asked for. */
  readonly measure: string;
  /** The whole state at which it is asked for. */
  readonly at: Readonly<Record<string, number | string>>;
  /** The answer in words, for whoever skips the guess. */
  readonly answerText: string;
}

/** Whether `state` is where the prediction asks; what changes no number, such as the photo, is left out of `fields`. */
export function isReached(
  prediction: WidgetPrediction,
  state: Readonly<Record<string, number | string>>,
  fields: readonly string[],
): boolean {
  return fields.every((name) => state[name] === prediction.at[name]);
}

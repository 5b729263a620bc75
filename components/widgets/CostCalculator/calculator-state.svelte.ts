import { type ErrorMessages, explainError } from '#components/controls/explain-error.ts';
import { type CostCalculatorField, type CostCalculatorState, withFields } from '#src/widgets/cost-calculator';

/**
 * The last good state, and what is wrong with what was typed since, by field. A wrong text changes nothing but its
 * own error.
 */
export class CalculatorState {
  value: CostCalculatorState = $state.raw()!;
  errors: Readonly<Record<string, string>> = $state.raw({});
  /** The group count that new channels made illegal, or null. */
  adjustedFrom: number | null = $state(null);

  readonly #messages: ErrorMessages;
  readonly #language: string;

  constructor(initial: CostCalculatorState, messages: ErrorMessages, language: string) {
    this.value = initial;
    this.#messages = messages;
    this.#language = language;
  }

  set(name: CostCalculatorField, text: string): void {
    try {
      const before = this.value;
      this.value = withFields(before, { [name]: text });
      this.adjustedFrom = name !== 'groups' && this.value.groups !== before.groups ? before.groups : null;
      this.errors = Object.fromEntries(Object.entries(this.errors).filter(([key]) => key !== name));
    } catch (error) {
      this.errors = { ...this.errors, [name]: this.explain(error) };
    }
  }

  show(state: CostCalculatorState): void {
    this.value = state;
    this.errors = {};
    this.adjustedFrom = null;
  }

  /** The reader's sentence for an error that carries a code. */
  explain(error: unknown): string {
    return explainError(error, this.#messages, this.#language);
  }
}

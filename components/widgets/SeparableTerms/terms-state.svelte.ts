import { formatMessage } from '#src/i18n';
import { WidgetStateError } from '#src/widgets';
import { type SeparableTermsState, type separableTermsFields, withField } from '#src/widgets/separable-terms';

export type FieldName = keyof typeof separableTermsFields;

/**
 * The last good state, and what is wrong with what was typed since, by field. A wrong text changes nothing but its own
 * error.
 */
export class TermsState {
  value: SeparableTermsState = $state.raw()!;
  errors: Readonly<Record<string, string>> = $state.raw({});
  /** How many terms were kept before a new kernel allowed fewer, or null. */
  adjustedFrom: number | null = $state(null);

  readonly #sentences: Readonly<Record<string, string>>;
  readonly #language: string;

  /** @param sentences the reader's, by the codes of WidgetStateError */
  constructor(initial: SeparableTermsState, sentences: Readonly<Record<string, string>>, language: string) {
    this.value = initial;
    this.#sentences = sentences;
    this.#language = language;
  }

  /** @returns whether the text was a legal value */
  set(name: FieldName, text: string): boolean {
    try {
      const before = this.value;
      this.value = withField(before, name, text);
      this.adjustedFrom = name !== 'terms' && this.value.terms !== before.terms ? before.terms : null;
      const { [name]: _, ...others } = this.errors;
      this.errors = others;
      return true;
    } catch (error) {
      this.errors = { ...this.errors, [name]: this.explain(error) };
      return false;
    }
  }

  show(state: SeparableTermsState): void {
    this.value = state;
    this.errors = {};
    this.adjustedFrom = null;
  }

  /** The reader's sentence for an error that carries a code. */
  explain(error: unknown): string {
    if (!(error instanceof WidgetStateError)) throw error;
    return formatMessage(this.#sentences[error.code]!, error.values, this.#language);
  }
}

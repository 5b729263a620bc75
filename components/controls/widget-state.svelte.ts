import { ConvSpecError } from '#src/conv';
import { formatMessage } from '#src/i18n';
import { applyTexts, type Fields, type StateOf, type WidgetDefinition, WidgetStateError } from '#src/widgets';

/** Sentences for the codes of ConvSpecError and WidgetStateError. */
export interface ErrorMessages {
  readonly conv: Readonly<Record<string, string>>;
  readonly widgets: Readonly<Record<string, string>>;
}

/**
 * A widget's last good state, and what is wrong with what was typed since, by field. A wrong text changes nothing but
 * its own error.
 */
export class WidgetState<F extends Fields> {
  value: StateOf<F> = $state.raw()!;
  errors: Readonly<Record<string, string>> = $state.raw({});

  readonly #apply: (state: StateOf<F>, texts: Readonly<Record<string, string>>) => StateOf<F>;
  readonly #messages: ErrorMessages;
  readonly #language: string;

  /** @param apply the state after some fields changed; the default sets just these */
  constructor(
    definition: WidgetDefinition<F>,
    initial: StateOf<F>,
    messages: ErrorMessages,
    language: string,
    apply = (state: StateOf<F>, texts: Readonly<Record<string, string>>) =>
      applyTexts(definition, state, texts),
  ) {
    this.value = initial;
    this.#apply = apply;
    this.#messages = messages;
    this.#language = language;
  }

  /** @returns whether the texts were legal values */
  set(texts: Readonly<Record<string, string>>): boolean {
    const names = Object.keys(texts);
    const others = Object.entries(this.errors).filter(([name]) => !names.includes(name));
    try {
      this.value = this.#apply(this.value, texts);
      this.errors = Object.fromEntries(others);
      return true;
    } catch (error) {
      const sentence = this.explain(error);
      this.errors = Object.fromEntries([...others, ...names.map((name) => [name, sentence])]);
      return false;
    }
  }

  show(state: StateOf<F>): void {
    this.value = state;
    this.errors = {};
  }

  /** The reader's sentence for an error that carries a code; any other is thrown. */
  explain(error: unknown): string {
    if (error instanceof ConvSpecError) {
      return formatMessage(this.#messages.conv[error.code]!, error.values, this.#language);
    }
    if (error instanceof WidgetStateError) {
      return formatMessage(this.#messages.widgets[error.code]!, error.values, this.#language);
    }
    throw error;
  }
}

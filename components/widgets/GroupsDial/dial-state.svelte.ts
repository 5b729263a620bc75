import { type ErrorMessages, explainError } from '#components/controls/explain-error.ts';
import { type GroupsDialState, type groupsDialFields, withField } from '#src/widgets/groups-dial';

type FieldName = keyof typeof groupsDialFields;

/**
 * The last good state, and what is wrong with what was typed since, by field. A wrong text changes nothing
 * but its own error.
 */
export class DialState {
  value: GroupsDialState = $state.raw()!;
  errors: Readonly<Record<string, string>> = $state.raw({});
  /** The group count that new channels made illegal, or null. */
  adjustedFrom: number | null = $state(null);

  readonly #messages: ErrorMessages;
  readonly #language: string;

  constructor(initial: GroupsDialState, messages: ErrorMessages, language: string) {
    this.value = initial;
    this.#messages = messages;
    this.#language = language;
  }

  /** @returns whether the text was a legal value */
  set(name: FieldName, text: string): boolean {
    try {
      const before = this.value;
      this.value = withField(before, name, text);
      this.adjustedFrom = name !== 'groups' && this.value.groups !== before.groups ? before.groups : null;
      this.errors = name === 'groups' ? {} : without(this.errors, name);
      return true;
    } catch (error) {
      this.errors = { ...this.errors, [name]: this.explain(error) };
      return false;
    }
  }

  show(state: GroupsDialState): void {
    this.value = state;
    this.errors = {};
    this.adjustedFrom = null;
  }

  /** The reader's sentence for an error that carries a code. */
  explain(error: unknown): string {
    return explainError(error, this.#messages, this.#language);
  }
}

function without(errors: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => key !== name));
}

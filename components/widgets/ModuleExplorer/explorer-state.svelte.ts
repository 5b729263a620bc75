import { ConvSpecError } from '#src/conv';
import { formatMessage } from '#src/i18n';
import { parseField, WidgetStateError } from '#src/widgets';
import {
  type ModuleExplorerState,
  moduleExplorer,
  moduleExplorerFields,
  setStep,
  toTowers,
} from '#src/widgets/module-explorer';

/** The last good state, the tower that is edited, and what is wrong with what was typed since. */
export class ExplorerState {
  value: ModuleExplorerState = $state.raw()!;
  /** By field, or by layer of the chosen tower. */
  errors: Readonly<Record<string, string>> = $state.raw({});
  touched = $state(false);

  readonly #widgets: Readonly<Record<string, string>>;
  readonly #language: string;
  #chosen = $state(1);

  constructor(initial: ModuleExplorerState, widgets: Readonly<Record<string, string>>, language: string) {
    this.value = initial;
    this.#widgets = widgets;
    this.#language = language;
  }

  /** The tower that is edited; there may be fewer than before. */
  get chosen(): number {
    return Math.min(this.#chosen, toTowers(this.value).length - 1);
  }

  choose(tower: number): void {
    this.#chosen = tower;
    this.errors = {};
  }

  show(state: ModuleExplorerState): void {
    this.value = state;
    this.errors = {};
    this.touched = true;
  }

  /** One field of the whole module, as typed or chosen. */
  set(name: 'preset' | 'towers' | 'inChannels' | 'size', text: string): void {
    this.#try(name, () => {
      const next = { ...this.value, [name]: parseField(name, moduleExplorerFields[name], text) };
      moduleExplorer.check(next as ModuleExplorerState);
      return next as ModuleExplorerState;
    });
  }

  /** The channels of one layer of the chosen tower, as typed. */
  setChannels(step: number, text: string): void {
    this.#try(String(step), () => {
      const channels = parseField('channels', moduleExplorerFields.aFirstChannels, text) as number;
      return setStep(this.value, this.chosen, step, { channels });
    });
  }

  /** The reader's sentence for an error that carries a code. */
  explain(error: unknown): string {
    if (!(error instanceof WidgetStateError || error instanceof ConvSpecError)) throw error;
    return formatMessage(this.#widgets[error.code]!, error.values, this.#language);
  }

  #try(name: string, read: () => ModuleExplorerState): void {
    try {
      this.show(read());
    } catch (error) {
      this.errors = { ...this.errors, [name]: this.explain(error) };
    }
  }
}

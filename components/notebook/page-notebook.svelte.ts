import { SvelteMap } from 'svelte/reactivity';
import type { messagesOf } from '#src/i18n';
import { type CellState, createNotebook, type Notebook, type NotebookCell } from '#src/notebook';
import { answerCell, get } from './answer.ts';
import { createFrameRunner } from './frame-runner.ts';

/** What cells need besides their text, in one file a language: `data/notebook-<language>.json`. */
export interface NotebookData {
  readonly messages: ReturnType<typeof messagesOf<'notebook'>>;
  readonly conv: ReturnType<typeof messagesOf<'conv'>>;
  /** Files of the Worker's programs below the site's folder, by name. */
  readonly programs: Readonly<Record<string, string>>;
}

/** The cells of this page and how they stand, for whoever shows them. */
export class PageNotebook {
  readonly states = new SvelteMap<string, CellState>();
  readonly notebook: Notebook;
  /** The folder the site is served from, with a slash at the end. */
  readonly base: string;
  readonly language: string;
  readonly #order: () => readonly string[];
  #data: Promise<NotebookData> | null = null;

  /** @param order ids as the reader counts the cells; default as they were given */
  constructor(
    cells: readonly NotebookCell[],
    base: string,
    language: string,
    order = () => this.notebook.ids(),
  ) {
    this.#order = order;
    this.base = base;
    this.language = language;
    const program = async () => {
      const { programs } = await this.data();
      return (await get(base + programs.cells!)).text();
    };
    this.notebook = createNotebook(cells, {
      open: createFrameRunner(`${base}notebook/frame.html`, program),
      answer: async (ask) => answerCell(ask, { base, programs: (await this.data()).programs }),
      now: () => performance.now(),
      after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
      changed: (id) => this.states.set(id, this.notebook.stateOf(id)),
    });
    for (const { id } of cells) this.states.set(id, this.notebook.stateOf(id));
  }

  /** Loaded once; after a failure the next one who asks tries again. */
  data(): Promise<NotebookData> {
    this.#data ??= get(`${this.base}data/notebook-${this.language}.json`)
      .then((response) => response.json() as Promise<NotebookData>)
      .catch((error) => {
        this.#data = null;
        throw error;
      });
    return this.#data;
  }

  /** The place of a cell on the page, from 1. */
  numberOf(id: string): number {
    return this.#order().indexOf(id) + 1;
  }
}

let opened: PageNotebook | null = null;

/** The one notebook of a lesson's page, made of the cells that its text shows. */
export function openPageNotebook(base: string, language: string): PageNotebook {
  opened ??= new PageNotebook(
    [...document.querySelectorAll<HTMLElement>('[data-cell]')].map(readCell),
    base,
    language,
  );
  return opened;
}

function readCell({ dataset, textContent }: HTMLElement): NotebookCell {
  return { id: dataset.cell!, text: textContent, limit: Number(dataset.seconds) * 1000 };
}

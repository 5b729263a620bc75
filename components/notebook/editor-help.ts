import { CellSyntaxError, parseCell } from '#src/cells';
import { formatMessage } from '#src/i18n';
import { get } from './answer.ts';
import type { EditorHelp } from './editor.ts';
import type { LibraryDocs } from './library-docs.ts';
import type { PageNotebook } from './page-notebook.svelte.ts';

let loading: Promise<LibraryDocs> | null = null;

/** What the editor of a cell completes and hints at; null where that does not come: a text can be edited without. */
export async function loadEditorHelp(
  page: PageNotebook,
  own: string,
  locale: string,
): Promise<EditorHelp | null> {
  try {
    const [docs, { messages }] = await Promise.all([loadDocs(page), page.data()]);
    const titleOf = (id: string) => formatMessage(messages.cell, { number: page.numberOf(id) }, locale);
    const { completions } = messages;
    return { docs, elsewhere: () => findNamesElsewhere(page, own, titleOf), completions };
  } catch {
    return null;
  }
}

/** Loaded once a page; after a failure the next one who asks tries again. */
function loadDocs({ base, language }: PageNotebook): Promise<LibraryDocs> {
  loading ??= get(`${base}data/library-${language}.json`)
    .then((response) => response.json() as Promise<LibraryDocs>)
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** What the other cells define, as their texts stand; a text that is no program defines nothing. */
function findNamesElsewhere({ notebook }: PageNotebook, own: string, toTitle: (id: string) => string) {
  return notebook
    .ids()
    .filter((id) => id !== own)
    .flatMap((id) => definesOf(notebook.stateOf(id).text).map((name) => ({ name, where: toTitle(id) })));
}

function definesOf(text: string): readonly string[] {
  try {
    return parseCell(text).defines;
  } catch (error) {
    if (error instanceof CellSyntaxError) return [];
    throw error;
  }
}

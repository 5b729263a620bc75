import { CellSyntaxError, parseCell } from '#src/cells';
import type { Notebook } from '#src/notebook';
import type { NameElsewhere } from './editing/complete-library.ts';

/** What the cells beside this one define, as their texts stand; a text that is no program defines nothing. */
export function namesElsewhere(
  notebook: Pick<Notebook, 'ids' | 'stateOf'>,
  own: string,
  toTitle: (id: string) => string,
): NameElsewhere[] {
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

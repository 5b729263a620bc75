import { freshId, type WrittenCell, type WrittenNotebook } from './written-notebook.ts';

const isAlike = (one: WrittenCell | undefined, other: WrittenCell) =>
  one?.kind === other.kind && one.text === other.text;

/**
 * Two notebooks that were written at the same time, as one that holds every text of both: cells are known by their ids
 * and stand in the order of `mine`, new ones of `theirs` behind what they followed there. Where both changed a cell,
 * theirs stands behind mine under a new id. A cell is gone only where `mine` took it out and `theirs` left it as it was.
 * @param base what both began with, as far as it is known here
 */
export function mergeNotebooks(
  base: WrittenNotebook,
  mine: WrittenNotebook,
  theirs: WrittenNotebook,
): WrittenNotebook {
  const before = new Map(base.cells.map((cell) => [cell.id, cell]));
  const cells = [...mine.cells];
  let place = 0;
  for (const cell of theirs.cells) {
    const at = cells.findIndex(({ id }) => id === cell.id);
    const isOld = isAlike(before.get(cell.id), cell);
    if (at < 0) {
      if (!isOld) cells.splice(place++, 0, cell);
      continue;
    }
    const own = cells[at]!;
    place = at + 1;
    if (isOld || isAlike(own, cell)) continue;
    if (isAlike(before.get(cell.id), own)) cells[at] = cell;
    else {
      const taken = [...cells, ...theirs.cells];
      cells.splice(place++, 0, { ...cell, id: freshId(taken, cell.kind) });
    }
  }
  return { title: mine.title === base.title ? theirs.title : mine.title, cells };
}

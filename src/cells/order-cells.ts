import type { Names } from './find-names.ts';

/** Why a cell cannot run, whatever its text does. */
export type CellProblem =
  | { readonly code: 'doubled'; readonly name: string; readonly others: readonly string[] }
  | { readonly code: 'cycle'; readonly cells: readonly string[] }
  | { readonly code: 'assigned'; readonly name: string; readonly owner: string };

/** Which cell needs which. Ids as given; lists in the order in which cells have to run. */
export interface CellOrder {
  /** The cell that defines a name; null for a name of no cell, or of several. */
  readonly ownerOf: (name: string) => string | null;
  /** All that have to run before `id`. */
  readonly before: (id: string) => readonly string[];
  /** All that depend on `id`. */
  readonly after: (id: string) => readonly string[];
  readonly problemOf: (id: string) => CellProblem | null;
}

/**
 * Order by names, not by place: a cell may use what a later one defines.
 * @param cells in the order of the page
 */
export function orderCells(cells: ReadonlyMap<string, Names>): CellOrder {
  const owners = new Map<string, string[]>();
  for (const [id, { defines }] of cells) {
    for (const name of defines) owners.set(name, [...(owners.get(name) ?? []), id]);
  }
  const ownersOf = (name: string) => owners.get(name) ?? [];
  const needs = new Map(
    [...cells].map(([id, { uses }]) => [id, new Set(uses.flatMap(ownersOf).filter((owner) => owner !== id))]),
  );
  const sorted = sortByNeed([...cells.keys()], needs);
  const reach = (id: string, next: (id: string) => Iterable<string>) => {
    const reached = new Set<string>(next(id));
    // A Set's loop also visits what is added to it on the way.
    for (const one of reached) for (const other of next(one)) reached.add(other);
    return reached;
  };
  const needsOf = (id: string) => needs.get(id) ?? [];
  const usersOf = (id: string) => [...cells.keys()].filter((other) => needs.get(other)!.has(id));

  return {
    ownerOf: (name) => (ownersOf(name).length === 1 ? ownersOf(name)[0]! : null),
    before: (id) => inOrder(reach(id, needsOf), id),
    after: (id) => inOrder(reach(id, usersOf), id),
    problemOf(id) {
      const { defines = [], assigns = [] } = cells.get(id) ?? {};
      const doubled = defines.find((name) => ownersOf(name).length > 1);
      if (doubled !== undefined) {
        return { code: 'doubled', name: doubled, others: ownersOf(doubled).filter((owner) => owner !== id) };
      }
      const assigned = assigns.find((name) => ownersOf(name).length > 0);
      if (assigned !== undefined) return { code: 'assigned', name: assigned, owner: ownersOf(assigned)[0]! };
      const own = reach(id, needsOf);
      if (!own.has(id)) return null;
      return { code: 'cycle', cells: [...own].filter((other) => reach(other, needsOf).has(id)) };
    },
  };

  function inOrder(ids: ReadonlySet<string>, without: string): string[] {
    return sorted.filter((id) => ids.has(id) && id !== without);
  }
}

/** Each cell behind all that it needs; cells of a cycle keep their place. */
function sortByNeed(ids: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const sorted = new Set<string>();
  const visiting = new Set<string>();
  const visit = (id: string) => {
    if (sorted.has(id) || visiting.has(id)) return;
    visiting.add(id);
    for (const other of ids) if (needs.get(id)!.has(other)) visit(other);
    sorted.add(id);
  };
  for (const id of ids) visit(id);
  return [...sorted];
}

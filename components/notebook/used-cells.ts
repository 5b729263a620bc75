/** Cells of this page that nobody has touched: each loads what it needs when one of them is used. */
const sleeping = new Set<() => void>();
let areUsed = false;

/** @returns what takes the cell out again */
export function whenUsed(wake: () => void): () => void {
  if (areUsed) wake();
  else sleeping.add(wake);
  return () => sleeping.delete(wake);
}

export function useCells(): void {
  areUsed = true;
  const all = [...sleeping];
  sleeping.clear();
  for (const wake of all) wake();
}

import { createLibrary, programOfName } from '#src/notebook';

const nowhere = () => {
  throw new Error('nothing runs here');
};
const library = createLibrary({ ask: nowhere, show: nowhere, now: nowhere, nextTurn: nowhere });

/** Everything that a cell may name besides JavaScript's own; what begins with `$` is no reader's. */
export const libraryNames: readonly string[] = [...Object.keys(library), ...programOfName.keys()].filter(
  (name) => !name.startsWith('$'),
);

/** Names behind the dot, of what is no function. */
export function membersOf(name: string): readonly string[] {
  const value = library[name];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** A call of a plain name: `conv2d(x, |)`. */
export interface Call {
  readonly name: string;
  /** Where its parentheses open. */
  readonly from: number;
  /** Place of the argument that is being written, from 0. */
  readonly argument: number;
}

/** The innermost call whose parentheses hold the place, null where that is no call of a plain name. */
export function findCall(state: EditorState, place: number): Call | null {
  for (let node = syntaxTree(state).resolveInner(place, -1); node.parent; node = node.parent) {
    // What stands in a function is no argument yet.
    if (node.name === 'Block') return null;
    if (node.name !== 'ArgList' || place <= node.from) continue;
    if (place >= node.to && node.lastChild?.name === ')') continue;
    const called = node.prevSibling;
    if (called?.name !== 'VariableName') return null;
    const commas = node.getChildren(',').filter(({ to }) => to <= place);
    return {
      name: state.sliceDoc(called.from, called.to),
      from: node.from,
      argument: commas.length,
    };
  }
  return null;
}

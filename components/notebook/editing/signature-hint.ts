import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { type LibraryDocs, type LibraryEntry, toSignature } from '../library-docs.ts';
import { drawHint } from './draw-docs.ts';
import { findCall } from './find-call.ts';

interface Hint {
  readonly entry: LibraryEntry;
  /** Where the parentheses open. */
  readonly from: number;
  /** Place of the parameter that is being written. */
  readonly argument: number;
  readonly isClosed: boolean;
}

const close = StateEffect.define();

/**
 * While the cursor is inside a call of the library: the signature above it, with the present parameter marked, which a
 * screen reader says too. Escape takes it away for this call.
 */
export function signatureHint(docs: LibraryDocs): Extension {
  const find = (state: EditorState): Hint | null => {
    const { head, empty } = state.selection.main;
    const call = empty ? findCall(state, head) : null;
    const entry = call && docs.entries[call.name];
    const parameters = entry?.parameters ?? [];
    if (!call || !entry || parameters.length === 0) return null;
    const isPastRest = parameters.at(-1)!.isRest && call.argument >= parameters.length;
    const argument = isPastRest ? parameters.length - 1 : call.argument;
    return { entry, from: call.from, argument, isClosed: false };
  };

  const field = StateField.define<Hint | null>({
    create: find,
    update(before, transaction) {
      const { docChanged, selection, effects, state, changes } = transaction;
      if (before && effects.some((effect) => effect.is(close))) return { ...before, isClosed: true };
      if (!docChanged && !selection) return before;
      const now = find(state);
      if (!now || !before || now.entry !== before.entry || now.from !== changes.mapPos(before.from))
        return now;
      return isSame(now, before) ? before : { ...now, isClosed: before.isClosed };
    },
    provide: (own) => showTooltip.from(own, toTooltip),
  });

  const leave: KeyBinding = {
    key: 'Escape',
    run(view) {
      const hint = view.state.field(field);
      if (!hint || hint.isClosed) return false;
      view.dispatch({ effects: close.of(null) });
      return true;
    },
  };

  const say = EditorView.updateListener.of(({ view, state, startState }) => {
    const [hint, before] = [state.field(field), startState.field(field)];
    if (!hint || hint.isClosed || (before && !before.isClosed && isSame(hint, before))) return;
    // An update cannot be made within one.
    queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(toSpeech(hint)) }));
  });

  return [field, keymap.of([leave]), say];
}

const isSame = (one: Hint, other: Hint) =>
  one.entry === other.entry && one.from === other.from && one.argument === other.argument;

function toTooltip(hint: Hint | null): Tooltip | null {
  if (!hint || hint.isClosed) return null;
  return { pos: hint.from, above: true, create: () => ({ dom: drawHint(hint.entry, hint.argument) }) };
}

function toSpeech({ entry, argument }: Hint): string {
  const signature = toSignature(entry)
    .map(({ text }) => text)
    .join('');
  const parameter = entry.parameters![argument];
  return parameter ? `${signature}. ${parameter.name}: ${parameter.text}` : signature;
}

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascriptLanguage, localCompletionSource } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completeLibrary, type NameElsewhere } from './editing/complete-library.ts';
import { signatureHint } from './editing/signature-hint.ts';
import { colours, theme } from './editing/theme.ts';
import type { LibraryDocs } from './library-docs.ts';

export interface EditorOptions {
  readonly text: string;
  /** What the editor is called by a screen reader. */
  readonly label: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
  /** What it completes and hints at; without it only names of the text itself are completed. */
  readonly help?: EditorHelp | null;
}

export interface EditorHelp {
  readonly docs: LibraryDocs;
  /** Names that other cells define now. */
  readonly elsewhere: () => readonly NameElsewhere[];
  /** What a screen reader calls the list of completions. */
  readonly completions: string;
}

export interface Editor {
  readonly focus: () => void;
  readonly setText: (text: string) => void;
  readonly destroy: () => void;
}

/**
 * CodeMirror inside `host`'s shadow, where its styles need no exception in the page's policy. Tab is not taken: it
 * leads out, as from any field.
 */
export function openEditor(host: HTMLElement, { text, label, onchange, onrun, help }: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const run = () => {
    onrun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        // Without the language's snippets: half of them are modules, which a cell cannot have.
        new LanguageSupport(javascriptLanguage, [
          javascriptLanguage.data.of({ autocomplete: localCompletionSource }),
        ]),
        autocompletion({ icons: false }),
        help ? helpWith(help) : [],
        syntaxHighlighting(colours),
        theme,
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Shift-Enter', run },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onchange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    setText(next) {
      const { length } = view.state.doc;
      if (view.state.doc.toString() !== next)
        view.dispatch({ changes: { from: 0, to: length, insert: next } });
    },
    destroy: () => view.destroy(),
  };
}

function helpWith({ docs, elsewhere, completions }: EditorHelp): Extension {
  return [
    javascriptLanguage.data.of({ autocomplete: completeLibrary(docs, elsewhere) }),
    signatureHint(docs),
    EditorState.phrases.of({ Completions: completions }),
  ];
}

import { type LibraryEntry, type LibraryField, toSignature } from '../library-docs.ts';

function element(name: string, className: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** A docstring's text: what stands between backticks is code. */
function drawText(text: string): HTMLElement {
  const parts = text.split('`');
  return element(
    'p',
    'docs-text',
    ...parts.map((part, place) => (place % 2 ? element('code', '', part) : part)),
  );
}

/** The signature; the parameter that is being written is marked. */
export function drawSignature(entry: LibraryEntry, argument: number | null): HTMLElement {
  const parts = toSignature(entry).map(({ text, parameter }) =>
    parameter !== null && parameter === argument ? element('mark', '', text) : text,
  );
  return element('p', 'docs-signature', ...parts);
}

/** What a name does. */
export function drawEntry(entry: LibraryEntry): HTMLElement {
  return element('div', 'docs', drawSignature(entry, null), drawText(entry.summary));
}

/** What an option or a parameter is. */
export function drawField({ name, type, default: start, text }: LibraryField): HTMLElement {
  const about = `${name}: ${type}${start === null ? '' : ` = ${start}`}`;
  return element('div', 'docs', element('p', 'docs-signature', about), drawText(text));
}

/** A signature above the line, with what the parameter is that is being written. */
export function drawHint(entry: LibraryEntry, argument: number): HTMLElement {
  const parameter = entry.parameters?.[argument];
  return element(
    'div',
    'docs cm-signature',
    drawSignature(entry, argument),
    ...(parameter ? [drawText(parameter.text)] : []),
  );
}

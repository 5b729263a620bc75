import { getContext, setContext } from 'svelte';

/** What a course fixes of a widget: the page has it as `data-fixed` around the widget, in a course that fixes something. */
export interface FixedFields {
  readonly fields: readonly string[];
  /** What is said to whoever tries to change one. */
  readonly sentence: string;
}

const nothing: FixedFields = { fields: [], sentence: '' };
const key = Symbol('fixed fields');

export function readFixedFields(host: Element): FixedFields {
  const text = host.closest<HTMLElement>('[data-fixed]')?.dataset.fixed;
  return text === undefined ? nothing : JSON.parse(text);
}

/** Tells the controls inside, which may ask at any time. */
export function provideFixedFields(read: () => FixedFields): void {
  setContext(key, read);
}

/** The sentence that refuses a change of the field, or an empty one where it may be changed. */
export function useRefusal(field: () => string | undefined): () => string {
  const read = getContext<(() => FixedFields) | undefined>(key);
  return () => {
    const { fields, sentence } = read?.() ?? nothing;
    return fields.includes(field() ?? '') ? sentence : '';
  };
}

/** Room for a sentence, in pixels. */
const LEAST_WIDTH = 240;

/** The control of `host` that has the focus. */
export function focusedIn(host: HTMLElement): Element | null {
  const control = host.ownerDocument.activeElement;
  return control !== host && host.contains(control) ? control : null;
}

/** Under a control of `host`, in pixels of the host. */
export function placeUnder(
  host: HTMLElement,
  control: Element,
): { readonly left: number; readonly top: number } {
  const [outer, inner] = [host.getBoundingClientRect(), control.getBoundingClientRect()];
  const left = Math.min(inner.left - outer.left, outer.width - LEAST_WIDTH);
  return { left: Math.max(left, 0), top: inner.bottom - outer.top };
}

/** What a link to a widget says: which one, and in which state. */
export interface WidgetLink {
  readonly widget: string;
  readonly state: string;
}

/**
 * The first widget's state in a copied link; null where there is none.
 * @param names of all widgets; a lesson numbers a second one of a name
 */
export function readWidgetLink(text: string, names: readonly string[]): WidgetLink | null {
  if (!URL.canParse(text.trim())) return null;
  for (const [id, state] of new URL(text.trim()).searchParams) {
    const widget = names.find((name) => id === name || id.replace(/-\d+$/, '') === name);
    if (widget && /^v\d/.test(state)) return { widget, state };
  }
  return null;
}

/** @param root the address of the site, with a slash at its end */
export function embedAddress(root: string, language: string, { widget, state }: WidgetLink): string {
  const address = new URL(`${language}/embed/${widget}/`, root);
  if (state !== '') address.searchParams.set(widget, state);
  return address.href;
}

const escapeText = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** HTML for a page of somebody's own: the frame, and a few lines that make it as high as what is in it. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}"
  width="100%" height="900" style="border: 0" loading="lazy"></iframe>
<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.kind !== 'decoupled:height') return
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.height
  })
</script>`;
}

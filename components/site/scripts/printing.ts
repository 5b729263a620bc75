/** What a sheet of paper says of a page that moves: when it was printed, and where each widget stands as it is. */
export function preparePrint(): void {
  for (const button of document.querySelectorAll('[data-print]'))
    button.addEventListener('click', () => print());
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-printed-on]')) {
      place.textContent = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
    }
    for (const widget of document.querySelectorAll<HTMLElement>('.prose .widget')) {
      widget.dataset.address = addressOf(widget.id.slice('widget-'.length));
    }
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.prose > details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/** The page's address with the state of this widget and of no other. */
function addressOf(id: string): string {
  const url = new URL(location.href);
  const state = url.searchParams.get(id);
  url.search = state === null ? '' : `?${id}=${state}`;
  url.hash = `widget-${id}`;
  return url.href;
}

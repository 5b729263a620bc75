type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps what a reader does in `island` before its scripts are there. The returned function stops that and does it
 * all again, in order. What the browser does by itself, such as opening a <details>, is not repeated.
 */
export function keepTouches(island: HTMLElement): () => void {
  const repeat: (() => void)[] = [];
  const stop = new AbortController();
  const listen = (type: string, keep: (event: Event) => void) =>
    island.addEventListener(type, keep, { capture: true, signal: stop.signal });

  listen('click', ({ target }) => {
    const button = (target as Element).closest('button');
    // A button that submits is kept with its form.
    if (button && !(button.type === 'submit' && button.form)) repeat.push(() => button.click());
  });
  listen('submit', (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    repeat.push(() => form.requestSubmit());
  });
  for (const type of ['input', 'change']) {
    listen(type, ({ target }) => {
      const field = target as Field;
      const { value } = field;
      const checked = 'checked' in field && field.checked;
      repeat.push(() => {
        field.value = value;
        if ('checked' in field) field.checked = checked;
        field.dispatchEvent(new Event(type, { bubbles: true }));
      });
    });
  }

  return () => {
    stop.abort();
    for (const act of repeat) act();
  };
}

/** What a widget's host dispatches, bubbling, as `decoupled:state` when its state has changed. */
interface StateDetail {
  /** Formatted for the reader, by name. */
  readonly measures: Readonly<Record<string, string>>;
}

/** Words that set a widget (`button.set`), and numbers in the text that follow one (`data.value`). */
export function connectProse(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button.set');
    const host = button && document.getElementById(`widget-${button.dataset.widget}`);
    if (!button || !host) return;
    const fields: unknown = JSON.parse(button.dataset.set ?? '{}');
    bringIntoView(host);
    whenAwake(host, () =>
      host.dispatchEvent(new CustomEvent('decoupled:set', { detail: { fields }, bubbles: false })),
    );
  });
  document.addEventListener('decoupled:state', (event) => {
    const id = (event.target as Element).closest('[id^="widget-"]')?.id.slice('widget-'.length);
    const { measures } = (event as CustomEvent<StateDetail>).detail;
    for (const element of document.querySelectorAll<HTMLDataElement>('data.value')) {
      const text = element.dataset.widget === id ? measures[element.dataset.measure ?? ''] : undefined;
      if (text !== undefined) element.value = element.textContent = text;
    }
  });
}

function bringIntoView(host: Element): void {
  const { top, bottom } = host.getBoundingClientRect();
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (shown >= Math.min(bottom - top, innerHeight) / 2) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: top < 0 ? 'start' : 'nearest' });
}

/** An island that nobody has seen yet listens only after it has been hydrated, which being seen brings about. */
function whenAwake(host: Element, act: () => void): void {
  const island = host.closest('astro-island[ssr]') ?? host.querySelector('astro-island[ssr]');
  if (island) island.addEventListener('astro:hydrate', () => requestAnimationFrame(act), { once: true });
  else act();
}

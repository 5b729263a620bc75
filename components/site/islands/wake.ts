import type { ClientDirective } from 'astro';
import { keepTouches } from './keep-touches.ts';

/** A person reads the page: scrolled, moved, touched, typed, or came with a link that holds a widget's state. */
const reader = new Promise<void>((resolve) => {
  if (location.search !== '') resolve();
  for (const sign of ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin']) {
    addEventListener(sign, () => resolve(), { once: true, passive: true, capture: true });
  }
});

/** Resolves when `island` is about to come into view. */
function nearView(island: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '200px' },
    );
    // The island itself has no box.
    for (const child of island.children) observer.observe(child);
  });
}

/** The built site keeps long props in a file of their own, which only an island that wakes needs. */
async function readProps({ dataset: { propsUrl } }: HTMLElement): Promise<string | null> {
  if (propsUrl === undefined) return null;
  const response = await fetch(propsUrl);
  if (!response.ok) throw new Error(`${propsUrl} answered ${response.status}`);
  return response.text();
}

/** `client:wake`: scripts load when a person reads the page and the widget is near; touches until then are kept. */
const wake: ClientDirective = async (load, _options, island) => {
  const repeatTouches = keepTouches(island);
  await reader;
  await nearView(island);
  const [hydrate, props] = await Promise.all([load(), readProps(island)]);
  island.addEventListener('astro:hydrate', repeatTouches, { once: true });
  // Astro hydrates an island that has its scripts whenever its props are set.
  if (props === null) await hydrate();
  else island.setAttribute('props', props);
};

export default wake;

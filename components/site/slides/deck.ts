import { keepPlace } from '../scripts/keep-place.ts';
import { connectProse } from '../scripts/prose-links.ts';
import { placeTips } from '../scripts/term-tips.ts';
import { type NotesMessage, openChannel } from './channel.ts';
import { type Command, commandOf, focusOf } from './commands.ts';
import { fitSlide, scrollerOf } from './fit-slide.ts';
import { onSwipe } from './swipe.ts';

const root = document.documentElement;
const deck = document.querySelector<HTMLElement>('[data-slides]')!;
const slides = [...deck.querySelectorAll<HTMLElement>('.deck-slide')];
const count = document.querySelector<HTMLElement>('[data-count]')!;
const announced = document.querySelector<HTMLElement>('[data-announced]')!;
const dialogOf = (name: string) =>
  document.querySelector<HTMLDialogElement>(`dialog[data-dialog="${name}"]`)!;
const channel = openChannel(deck.dataset.slides!);
let at = Math.max(0, indexOf(location.hash));

function indexOf(hash: string): number {
  return slides.findIndex(({ id }) => `#${id}` === hash);
}

/** What a slide shows only after it was asked for: the answer of a question, what is so. */
const answersOf = (slide: HTMLElement) => [
  ...slide.querySelectorAll<HTMLDetailsElement>('.answer-step, .question details'),
];
const hiddenAnswer = (slide: HTMLElement) =>
  answersOf(slide).find((details) => !details.open && !details.classList.contains('hidden'));

function show(index: number): void {
  at = Math.min(Math.max(index, 0), slides.length - 1);
  for (const [other, slide] of slides.entries()) slide.classList.toggle('current', other === at);
  const slide = slides[at]!;
  root.dataset.deck = slide.dataset.kind;
  count.textContent = `${at + 1} / ${slides.length}`;
  announced.textContent = slide.getAttribute('aria-label');
  // A widget's state in the address stays.
  const url = new URL(location.href);
  url.hash = slide.id;
  if (url.hash !== location.hash) history.replaceState(history.state, '', url);
  scrollerOf(slide).scrollTop = 0;
  fit();
  tell();
}

function fit(): void {
  fitSlide(slides[at]!);
  showMore();
}

/** Tells that something stands below the edge of the window. */
function showMore(): void {
  const { scrollHeight, clientHeight, scrollTop } = scrollerOf(slides[at]!);
  root.toggleAttribute('data-more', scrollHeight - clientHeight - scrollTop > 8);
}

function tell(): void {
  channel.postMessage({ kind: 'at', id: slides[at]!.id });
}

function next(): void {
  const answer = hiddenAnswer(slides[at]!);
  if (answer) {
    answer.open = true;
    fit();
  } else if (at < slides.length - 1) {
    for (const details of answersOf(slides[at + 1]!)) details.open = false;
    show(at + 1);
  }
}

function toggleDialog(name: string): void {
  const dialog = dialogOf(name);
  if (dialog.open) {
    dialog.close();
    return;
  }
  for (const other of document.querySelectorAll('dialog')) other.close();
  dialog.showModal();
  for (const [index, link] of dialog.querySelectorAll<HTMLAnchorElement>('ol a').entries()) {
    if (index === at) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
    if (index === at) link.focus();
  }
}

/** What is higher than the window is read to its end before the slides turn: half a window up (-1) or down (1). */
function scroll(way: number): boolean {
  const scroller = scrollerOf(slides[at]!);
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: (way * scroller.clientHeight) / 2, behavior: 'instant' });
  return scroller.scrollTop !== before;
}

const scrolls: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A second window where the browser opens one, else the notes on this screen. */
function openNotes(): void {
  const address = deck.dataset.notes!;
  if (!open(address, 'decoupled-notes', 'popup,width=900,height=720')) root.dataset.notes = '';
}

const acts: Readonly<Record<Command, () => void>> = {
  next,
  previous: () => show(at - 1),
  first: () => show(0),
  last: () => show(slides.length - 1),
  more: () => void scroll(1),
  overview: () => toggleDialog('overview'),
  help: () => toggleDialog('help'),
  fullscreen: () =>
    void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.())?.catch(
      () => {},
    ),
  notes: openNotes,
  notesHere: () => {
    root.toggleAttribute('data-notes');
    fit();
  },
  black: () => void root.toggleAttribute('data-black'),
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
  const command = commandOf(event.key, focusOf(document.activeElement));
  // A dialog has its own keys, and closes by the key that opened it.
  if (dialog && (event.key === 'Escape' || command !== dialog.dataset.dialog)) return;
  if (root.hasAttribute('data-black') && event.key !== 'Tab') {
    root.removeAttribute('data-black');
    event.preventDefault();
    return;
  }
  if (!command) {
    // Leaves the control, so that the next key is the deck's.
    if (event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur();
    return;
  }
  event.preventDefault();
  if (!scroll(scrolls[event.key] ?? 0)) acts[command]();
});

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const command = target.closest<HTMLElement>('[data-command]')?.dataset.command as Command | undefined;
  if (command) return acts[command]();
  const link = target.closest<HTMLAnchorElement>('dialog ol a');
  if (!link) return;
  event.preventDefault();
  dialogOf('overview').close();
  show(indexOf(link.hash));
});

/** Words that set a widget lead to its slide. */
function showWidget(id: string): void {
  const index = slides.findIndex((slide) => slide.querySelector(`[id="widget-${id}"]`));
  if (index >= 0 && index !== at) show(index);
}

document.addEventListener(
  'click',
  (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button.set');
    if (button) showWidget(button.dataset.widget ?? '');
  },
  { capture: true },
);

channel.onmessage = ({ data }: MessageEvent<NotesMessage>) => {
  if (data.kind === 'hello') tell();
  else if (data.kind === 'go') acts[data.command]();
  else if (data.kind === 'set') {
    const buttons = [...document.querySelectorAll<HTMLElement>('button.set')];
    buttons.find(({ dataset }) => dataset.widget === data.widget && dataset.set === data.set)?.click();
  }
};
addEventListener('pagehide', () => channel.postMessage({ kind: 'gone' }));
// From the list of pages that the browser kept.
window.addEventListener('pageshow', (event) => event.persisted && tell());
addEventListener('hashchange', () => indexOf(location.hash) >= 0 && show(indexOf(location.hash)));
addEventListener('resize', fit);
document.addEventListener('astro:hydrate', ({ target }) => {
  if (slides[at]!.contains(target as Node)) requestAnimationFrame(fit);
});
deck.addEventListener('scroll', showMore, { capture: true, passive: true });
const grown = new ResizeObserver(() => {
  // What a cell shows is seen when it comes; who writes in it keeps the place.
  if (!document.activeElement?.closest('.cm-editor')) {
    slides[at]!.querySelector('.cell .output')?.scrollIntoView({ block: 'nearest' });
  }
  showMore();
});
for (const shown of deck.querySelectorAll('.body > *')) grown.observe(shown);
onSwipe(deck, (direction) => acts[direction]());
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.addEventListener('click', () => {
    dialogOf('help').close();
    root.toggleAttribute('data-print-notes', button.dataset.print === 'notes');
    print();
  });
}

connectProse();
placeTips();
keepPlace();
show(at);

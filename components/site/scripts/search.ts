import '../styles/search.css';
import { joinHan, toIndexedQuery } from './han-search.ts';

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

interface Pagefind {
  init(): Promise<void>;
  /** Null when a newer call overtook this one. */
  debouncedSearch(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

const shownAtMost = 12;
const started = new WeakSet<HTMLDialogElement>();

export function startSearch(dialog: HTMLDialogElement): void {
  dialog.showModal();
  if (started.has(dialog)) return;
  started.add(dialog);
  const input = dialog.querySelector('input')!;
  const status = dialog.querySelector('[role=status]')!;
  const list = dialog.querySelector('ol')!;
  const say = (template: string | undefined, value = '') => {
    status.textContent = (template ?? '').replace(/\{\w+\}/, () => value);
  };
  const index = loadIndex(dialog.dataset.index!);

  const search = async () => {
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      return say('');
    }
    try {
      const answer = await (await index).debouncedSearch(toIndexedQuery(query));
      if (!answer) return;
      const { results } = answer;
      const found = await Promise.all(results.slice(0, shownAtMost).map((result) => result.data()));
      list.replaceChildren(...found.map(toItem));
      const { none, one, some } = dialog.dataset;
      if (results.length === 0) say(none, query);
      else if (results.length === 1) say(one);
      else say(some, String(results.length));
    } catch {
      list.replaceChildren();
      say(dialog.dataset.failed);
    }
  };
  input.addEventListener('input', search);
  input.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(event, [input, ...list.querySelectorAll('a')]));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('button')) dialog.close();
  });
  if (input.value !== '') search();
}

async function loadIndex(address: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(address, location.href).href);
  await pagefind.init();
  return pagefind;
}

function toItem({ url, meta, excerpt }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('span');
  const text = document.createElement('p');
  link.href = url;
  title.textContent = joinHan(meta.title ?? url);
  text.className = 'small';
  // Pagefind's excerpts are the page's own text, escaped, with <mark> around what was found.
  text.innerHTML = joinHan(excerpt);
  link.append(title, text);
  item.append(link);
  return item;
}

function moveFocus(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]!.focus();
}

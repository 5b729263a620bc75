import { pageStore, whenReady } from '#components/controls/page-progress.ts';
import { readReading, recordSection } from '#src/progress';

/** So many seconds in the middle of the window, and a section counts as read. */
const SECONDS = 5;

/** Looks once a second which section of the lesson is being read, until all were. */
export async function noteReading(text: HTMLElement): Promise<void> {
  const slug = text.dataset.lesson!;
  const headings = [...text.querySelectorAll<HTMLElement>(':scope > h2[id]')];
  const all = headings.map(({ id }) => id);
  await whenReady();
  if (all.length === 0 || readReading(pageStore, slug).readAt !== null) return;
  const seconds = new Map<string, number>();
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    const middle = innerHeight / 2;
    const section = headings.findLast((heading) => heading.getBoundingClientRect().top < middle);
    // Below the last section come the sources.
    if (!section || text.getBoundingClientRect().bottom < middle) return;
    const count = (seconds.get(section.id) ?? 0) + 1;
    seconds.set(section.id, count);
    if (count !== SECONDS) return;
    recordSection(pageStore, slug, section.id, all, Date.now());
    if (readReading(pageStore, slug).readAt !== null) clearInterval(timer);
  }, 1000);
}

import { pageStore, whenReady } from '#components/controls/page-progress.ts';
import { readReading } from '#src/progress';

/** Shows in a list of lessons which of them were read. */
export async function markRead(marks: Iterable<HTMLElement>): Promise<void> {
  await whenReady();
  for (const mark of marks) mark.hidden = readReading(pageStore, mark.dataset.read!).readAt === null;
}

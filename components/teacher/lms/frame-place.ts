/** A page of the course with a section: what an LMS is told, and all that is taken from it. */
const placePattern = /^[\w-]+(\/[\w-]+)*\/(index\.html)?(#[\w-]+)?$/;

/** The page and section that the frame shows, as a path below `root`; empty while it shows none. */
export function readPlace(frame: HTMLIFrameElement, root: string): string {
  const view = frame.contentWindow;
  const path = view?.location.pathname ?? '';
  if (!view || !path.startsWith(root)) return '';
  const line = view.innerHeight / 3;
  const headings = [...view.document.querySelectorAll('h2[id]')];
  const section = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  const place = `${path.slice(root.length)}${section ? `#${section.id}` : ''}`;
  return placePattern.test(place) ? place : '';
}

/** Whether the course has that page, which an older version may have had. */
export async function hasPlace(place: string, root: string): Promise<boolean> {
  if (!placePattern.test(place)) return false;
  try {
    return (await fetch(`${root}${place.replace(/#.*/, '')}`)).ok;
  } catch {
    return false;
  }
}

import type { CourseOutline } from '#src/teacher';

const loading = new Map<string, Promise<CourseOutline>>();

/** What the course asks for; once a page, and again after a failure. */
export function loadOutline(url: string): Promise<CourseOutline> {
  const begun = loading.get(url) ?? fetchOutline(url);
  loading.set(url, begun);
  begun.catch(() => loading.delete(url));
  return begun;
}

async function fetchOutline(url: string): Promise<CourseOutline> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

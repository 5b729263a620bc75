const links = () => [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];

/** `#id` of the section that is being read, undefined above the first. */
export function currentSection(): string | undefined {
  return links().find((link) => link.hasAttribute('aria-current'))?.hash;
}

/** Marks in the list of contents the section that the upper third of the window shows. */
export function followSections(): void {
  const headings = [...new Set(links().map((link) => link.hash.slice(1)))]
    .map((id) => document.getElementById(id))
    .filter((heading) => heading !== null);
  if (headings.length === 0) return;
  const mark = () => {
    const line = innerHeight / 3;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    for (const link of links()) {
      if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // An observer is told after the page was laid out: measuring costs nothing then, and nothing while a page loads.
  const observer = new IntersectionObserver(mark, { root: document, rootMargin: '1000000px 0px -66.7% 0px' });
  for (const heading of headings) observer.observe(heading);
}

import { currentSection } from './contents.ts';

/** The same page in another language opens at the same section and with the same widget states. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = currentSection() ?? location.hash;
    });
  }
}

/** On a lesson's page: what notes which sections are read loads when the reader first scrolls. */
export function followReading(): void {
  const text = document.querySelector<HTMLElement>('[data-lesson]');
  if (!text) return;
  const start = () => import('./note-reading.ts').then(({ noteReading }) => noteReading(text));
  // Without the script nothing is noted, and the text reads as ever.
  addEventListener('scroll', () => void start().catch(() => {}), { once: true, passive: true });
}

import { textSizes } from '../text-sizes.ts';

const storageKey = 'decoupled-text-size';

/** The button in the header goes round the sizes of the text; theme-start.js sets the kept one before anything is painted. */
export function offerTextSizes(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('[data-text-size-button]');
  if (!button) return;
  const labels: readonly string[] = JSON.parse(button.dataset.labels ?? '[]');
  const read = () => textSizes.findIndex((size) => String(size) === (root.dataset.textSize ?? '100'));
  const label = () => {
    button.title = labels[read()] ?? '';
    button.setAttribute('aria-label', button.title);
  };
  label();
  button.addEventListener('click', () => {
    const size = String(textSizes[(read() + 1) % textSizes.length]);
    if (size === '100') delete root.dataset.textSize;
    else root.dataset.textSize = size;
    root.style.setProperty('--chosen-size', `${size}%`);
    label();
    try {
      localStorage.setItem(storageKey, size);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}

const next = { auto: 'light', light: 'dark', dark: 'auto' } as const;
type Theme = keyof typeof next;

const storageKey = 'decoupled-theme';

/** The button in the header goes round: as the system, light, dark. */
export function offerThemes(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (!button) return;
  const read = () => (root.dataset.theme ?? 'auto') as Theme;
  const label = () => {
    button.title = button.dataset[read()] ?? '';
    button.setAttribute('aria-label', button.title);
  };
  label();
  button.addEventListener('click', () => {
    const theme = next[read()];
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    label();
    try {
      localStorage.setItem(storageKey, theme);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}

/** The dialog's own code, and with it the index, is loaded when it is first opened. */
export function offerSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  if (!dialog) return;
  const open = () => {
    if (dialog.open) return;
    import('./search.ts').then(
      ({ startSearch }) => startSearch(dialog),
      () => {
        dialog.querySelector('[role=status]')!.textContent = dialog.dataset.failed ?? '';
        dialog.showModal();
      },
    );
  };
  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('click', open);
  }
  document.addEventListener('keydown', (event) => {
    const isWriting = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
    event.preventDefault();
    open();
  });
}

const edge = 16;

/** Keeps the tips of terms inside the window; Escape puts one away. */
export function placeTips(): void {
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, ({ target }) => {
      const term = (target as Element).closest<HTMLElement>('.term');
      if (term) place(term);
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const term of document.querySelectorAll('.term:hover, .term:focus-within')) {
      term.classList.add('dismissed');
      for (const end of ['pointerleave', 'focusout']) {
        term.addEventListener(end, () => term.classList.remove('dismissed'), { once: true });
      }
    }
  });
}

function place(term: HTMLElement): void {
  const tip = term.querySelector<HTMLElement>('.term-tip');
  if (!tip) return;
  term.style.setProperty('--tip-left', '0px');
  const { left, right } = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - edge;
  const shift = Math.max(edge - left, Math.min(0, room - right));
  term.style.setProperty('--tip-left', `${shift}px`);
}

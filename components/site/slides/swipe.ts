const SHORTEST_PX = 60;

/** A finger across the slides turns them, unless it moves something that is on one. */
export function onSwipe(deck: HTMLElement, turn: (direction: 'next' | 'previous') => void): void {
  let start: Touch | null = null;
  deck.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const own = (target as Element).closest('.widget, .cell, input, pre, .table-scroll, .math-block');
      start = touches.length === 1 && !own ? touches[0]! : null;
    },
    { passive: true },
  );
  deck.addEventListener('touchend', ({ changedTouches: [end] }) => {
    if (!start || !end) return;
    const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = null;
    if (Math.abs(across) > SHORTEST_PX && Math.abs(across) > 2 * Math.abs(down)) {
      turn(across < 0 ? 'next' : 'previous');
    }
  });
}

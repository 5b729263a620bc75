/** What the page around a frame is told, so that it can give the frame its height. */
interface HeightMessage {
  readonly kind: 'decoupled:height';
  /** CSS pixels. */
  readonly height: number;
}

if (parent !== self) {
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ kind: 'decoupled:height', height } satisfies HeightMessage, '*');
  };
  new ResizeObserver(tell).observe(document.body);
}

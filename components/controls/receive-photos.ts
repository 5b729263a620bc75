import type { Attachment } from 'svelte/attachments';

/** Hands over an image that is dropped on an element, or pasted anywhere on the page. */
export function receivePhotos(take: (file: Blob) => void): Attachment {
  return (element) => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    element.addEventListener('dragover', (event) => event.preventDefault(), options);
    element.addEventListener(
      'drop',
      (event) => {
        const [file] = (event as DragEvent).dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        take(file);
      },
      options,
    );
    document.addEventListener(
      'paste',
      ({ clipboardData }) => {
        const file = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (file) take(file);
      },
      options,
    );
    return () => stop.abort();
  };
}

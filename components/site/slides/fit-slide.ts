/**
 * Of the usual size, what a slide may be set in so that it holds all it shows. Smaller than the last nothing is read from
 * the last row; what is higher then scrolls.
 */
const sizes = (smallest: number) => {
  const all: number[] = [];
  for (let size = 1; size >= smallest; size -= 0.02) all.push(size);
  return all;
};
const forText = sizes(0.66);
/** Labels of controls are set smaller than a slide's text. */
const forControls = sizes(0.86);

/** What scrolls: the slide, or its upper part while notes stand below. */
export function scrollerOf(slide: HTMLElement): HTMLElement {
  const body = slide.querySelector<HTMLElement>('.body')!;
  return getComputedStyle(body).overflowY === 'auto' ? body : slide;
}

/** Takes the largest size of the text at which the slide holds all it shows, else the largest that is not too wide. */
export function fitSlide(slide: HTMLElement): void {
  const { style } = document.documentElement;
  const scroller = scrollerOf(slide);
  const isFit = (size: number) => {
    style.setProperty('--fit', size.toFixed(2));
    return scroller.scrollWidth <= scroller.clientWidth + 1;
  };
  const isWhole = (size: number) => isFit(size) && scroller.scrollHeight <= scroller.clientHeight + 1;
  const offered = ['widget', 'cell'].includes(slide.dataset.kind ?? '') ? forControls : forText;
  if (!offered.some(isWhole)) offered.some(isFit);
}

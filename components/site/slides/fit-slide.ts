/** Smaller than this share of the usual size nothing is read from the last row; what is higher scrolls. */
const SMALLEST = 0.66;
const STEP = 0.02;

/** Takes the largest size of the text at which the slide holds all it shows. */
export function fitSlide(slide: HTMLElement): void {
  const { style } = document.documentElement;
  for (let share = 1; share >= SMALLEST; share -= STEP) {
    style.setProperty('--fit', share.toFixed(2));
    if (slide.scrollHeight <= slide.clientHeight + 1 && slide.scrollWidth <= slide.clientWidth + 1) return;
  }
  // It scrolls anyway: then as large as its width allows.
  for (let share = 0.86; share >= SMALLEST; share -= STEP) {
    style.setProperty('--fit', share.toFixed(2));
    if (slide.scrollWidth <= slide.clientWidth + 1) return;
  }
}

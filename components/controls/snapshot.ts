export type SnapshotPart = HTMLCanvasElement | SVGSVGElement | HTMLImageElement;

export interface SnapshotOptions {
  readonly title: string;
  /** A line under the picture, such as the address it came from. */
  readonly note?: string;
  /** Pixels of the picture for one of the page, default 2. */
  readonly scale?: number;
}

const MARGIN = 24;
const LINE = 30;

/**
 * A PNG of `parts`, each where it stands on the page, under a title, in the colours the page has now. What
 * surrounds the parts is not drawn. An `<image>` inside an SVG must have a `data:` address.
 * @throws when the browser cannot make the picture (no memory, a canvas with a foreign image)
 */
export async function drawSnapshot(
  parts: readonly SnapshotPart[],
  { title, note, scale = 2 }: SnapshotOptions,
): Promise<Blob> {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - top;
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.documentElement);

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scale * (width + 2 * MARGIN));
  canvas.height = Math.round(scale * (height + 2 * MARGIN + LINE + (note ? LINE : 0)));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  context.font = `600 16px ${fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + 14, width);
  context.font = `12px ${fontFamily}`;
  if (note) context.fillText(note, MARGIN, MARGIN + LINE + height + 22, width);

  for (const [index, part] of parts.entries()) {
    const box = boxes[index]!;
    if (box.width === 0 || box.height === 0) continue;
    const image = part instanceof SVGSVGElement ? await toImage(part, box) : part;
    const isPixelated = getComputedStyle(part).imageRendering === 'pixelated';
    context.imageSmoothingEnabled = !isPixelated;
    context.drawImage(image, MARGIN + box.left - left, MARGIN + LINE + box.top - top, box.width, box.height);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}

async function toImage(svg: SVGSVGElement, box: DOMRect): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy);
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/** What style sheets can change about an SVG's look; a picture of its own has no style sheet. */
const PROPERTIES = [
  'color',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-numeric',
  'font-weight',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'transform',
  'transform-box',
  'transform-origin',
  'vector-effect',
  'visibility',
];

function inlineStyles(original: Element, copy: Element): void {
  const computed = getComputedStyle(original);
  if (copy instanceof SVGElement) {
    for (const property of PROPERTIES) copy.style.setProperty(property, computed.getPropertyValue(property));
  }
  for (const [index, child] of [...original.children].entries()) inlineStyles(child, copy.children[index]!);
}

import { ConvSpecError } from './errors.ts';
import type { Conv2dSpec, ExplicitPadding } from './spec.ts';

type Pair = readonly [height: number, width: number];

const NO_PADDING: ExplicitPadding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Rows and columns of zeros for an input of `size` under a kernel that reaches over `reach` pixels.
 * @throws ConvSpecError `padding`
 */
export function resolvePadding(
  padding: NonNullable<Conv2dSpec['padding']>,
  size: Pair,
  reach: Pair,
  stride: Pair,
): ExplicitPadding {
  if (padding === 'valid') return NO_PADDING;
  if (padding === 'same') {
    const vertical = sameTotal(size[0], reach[0], stride[0]);
    const horizontal = sameTotal(size[1], reach[1], stride[1]);
    const top = Math.floor(vertical / 2);
    const left = Math.floor(horizontal / 2);
    return { top, right: horizontal - left, bottom: vertical - top, left };
  }
  const sides = typeof padding === 'object' && padding !== null ? padding : undefined;
  const values = sides && [sides.top, sides.right, sides.bottom, sides.left];
  if (!values?.every((value) => Number.isSafeInteger(value) && value >= 0)) {
    const value = values ? values.join(', ') : String(padding);
    throw new ConvSpecError(
      'padding',
      { value },
      `padding must be same, valid or four integers from 0 [top, right, bottom, left]: ${value}`,
    );
  }
  const { top, right, bottom, left } = sides!;
  return { top, right, bottom, left };
}

/** TensorFlow's rule: as much as ceil(size / stride) outputs need. */
function sameTotal(size: number, reach: number, stride: number): number {
  return Math.max((Math.ceil(size / stride) - 1) * stride + reach - size, 0);
}

import { joinLastAxis } from '#src/tensor';
import { LibraryError, printList } from './library-error.ts';
import { type CellTensor, checkTensor } from './tensors.ts';

/**
 * Puts tensors side by side along their last axis: the channels of pictures, or the output channels of weights.
 * @param parts a list of tensors that are alike but for the last axis
 * @returns float64
 * @throws where another axis differs, or there is no tensor
 * @example concat([randomTensor([1, 4, 4, 2]), randomTensor([1, 4, 4, 6])])
 */
export function concat(parts: readonly CellTensor[]): CellTensor {
  const list: readonly unknown[] = Array.isArray(parts) && parts.length > 0 ? parts : [parts];
  for (const part of list) checkTensor(part);
  const [first, ...others] = list as readonly CellTensor[];
  const leading = first!.shape.slice(0, -1).join();
  const wrong = others.find(({ shape }) => shape.slice(0, -1).join() !== leading);
  if (wrong) {
    const values = { shape: `${printList(first!.shape)}, ${printList(wrong.shape)}` };
    throw new LibraryError('shapeOf', values, `two tensors cannot be joined: ${values.shape}`);
  }
  return joinLastAxis([first!, ...others]);
}

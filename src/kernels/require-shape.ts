/** @throws RangeError when a resident tensor has another shape than the layer that uses it */
export function requireShape(tensor: { readonly shape: readonly number[] }, shape: readonly number[]): void {
  if (tensor.shape.join() !== shape.join()) {
    throw new RangeError(`a layer of shape [${shape}] cannot use a tensor of shape [${tensor.shape}]`);
  }
}

/** A class of ImageNet and the probability that a network gives it. */
export interface NamedClass {
  readonly name: string;
  readonly probability: number;
}

/**
 * The `count` likeliest of the 1,000 classes of ImageNet, in English as @tensorflow-models/mobilenet (Apache-2.0) lists them.
 * @param probabilities 1,000 numbers, in the order of the classes
 */
export async function nameClasses(probabilities: ArrayLike<number>, count: number): Promise<NamedClass[]> {
  const { IMAGENET_CLASSES } = await import('@tensorflow-models/mobilenet/dist/imagenet_classes.js');
  return Array.from(probabilities, (probability, index) => ({ name: IMAGENET_CLASSES[index]!, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
}

import type * as core from '@tensorflow/tfjs-core';
import type { InstalledKernels } from '#src/kernels/tfjs';
import type { Net, NetNode } from '#src/nets';

export type Tf = typeof core;

export type TrainingKernels = Pick<InstalledKernels, 'groupedConv2d' | 'batchNormTrain'>;

/** Weights by `layer/name`. */
export type Variables = ReadonlyMap<string, core.Variable>;

/** Called with the moments of each batch normalisation, which the caller disposes. */
export type TakeMoments = (layer: string, mean: core.Tensor1D, variance: core.Tensor1D) => void;

/**
 * What the network answers, before any softmax.
 * @param takeMoments in training, where normalisations use the batch; without it they use what they remember
 */
export function runForward(
  tf: Tf,
  { groupedConv2d, batchNormTrain }: TrainingKernels,
  net: Net,
  variables: Variables,
  x: core.Tensor4D,
  takeMoments?: TakeMoments,
): core.Tensor2D {
  const outputs = new Map<string, core.Tensor>();
  const rectified = findRectified(net);
  for (const node of net.nodes) {
    const inputs = node.inputs.map((name) => outputs.get(name)!);
    outputs.set(node.name, runNode(node, inputs));
  }
  return outputs.get(net.nodes.at(-1)!.name) as core.Tensor2D;

  function runNode({ name, layer }: NetNode, [first, second]: core.Tensor[]): core.Tensor {
    const weight = (key: string) => variables.get(`${name}/${key}`)!;
    switch (layer.type) {
      case 'input':
        return x;
      case 'conv': {
        const { groups = 1, padding, stride } = layer.spec;
        const options = { groups, ...(padding && { padding }), ...(stride && { stride }) };
        return groupedConv2d(first as core.Tensor4D, weight('kernel') as core.Tensor4D, options);
      }
      case 'batchNorm':
        return normalise(name, first as core.Tensor4D, layer.epsilon);
      case 'activation':
        // In training it was done with the normalisation before it.
        if (layer.kind === 'relu') return takeMoments && rectified.has(name) ? first! : tf.relu(first!);
        if (layer.kind === 'elu') return tf.elu(first!);
        break;
      case 'maxPool':
        return tf.maxPool(first as core.Tensor4D, 2, 2, 'same');
      case 'globalAveragePool':
        return tf.mean(first!, [1, 2]);
      case 'dense':
        return tf.add(tf.matMul(first!, weight('kernel')), weight('bias'));
      case 'add':
        return tf.add(first!, second!);
      case 'multiply':
        return tf.mul(first!, second!);
    }
    throw new RangeError(`the lab has no layer of this kind: ${layer.type}`);
  }

  function normalise(name: string, input: core.Tensor4D, epsilon: number): core.Tensor {
    const of = (key: string) => variables.get(`${name}/${key}`) as core.Tensor as core.Tensor1D;
    if (!takeMoments) {
      return tf.batchNorm(input, of('moving_mean'), of('moving_variance'), of('beta'), of('gamma'), epsilon);
    }
    const relu = [...rectified.values()].includes(name);
    const { y, mean, variance } = batchNormTrain(input, of('gamma'), of('beta'), { epsilon, relu });
    takeMoments(name, mean, variance);
    return y;
  }
}

/** Each ReLU that alone reads a normalisation, with the name of that. */
function findRectified(net: Net): Map<string, string> {
  const pairs = net.nodes.flatMap(({ name, layer, inputs }): [string, string][] => {
    const [from] = inputs;
    const readers = net.nodes.filter((node) => node.inputs.includes(from!)).length;
    const source = net.nodes.find((node) => node.name === from);
    const isPair = layer.type === 'activation' && layer.kind === 'relu' && source?.layer.type === 'batchNorm';
    return isPair && readers === 1 ? [[name, from!]] : [];
  });
  return new Map(pairs);
}

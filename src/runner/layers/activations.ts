import type { ActivationKind } from '#src/nets';

/** Applies `kind` to every number of `data`, in place. A softmax takes the whole of it as one vector. */
export function activate(kind: ActivationKind, data: Float32Array): void {
  if (kind === 'softmax') {
    softmax(data);
    return;
  }
  if (kind === 'relu') {
    // The commonest by far, without a call for each number.
    for (let index = 0; index < data.length; index++) if (data[index]! < 0) data[index] = 0;
    return;
  }
  const apply = functions[kind];
  for (let index = 0; index < data.length; index++) data[index] = apply(data[index]!);
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const functions: Readonly<Record<Exclude<ActivationKind, 'softmax' | 'relu'>, (x: number) => number>> = {
  relu6: (x) => (x < 0 ? 0 : x > 6 ? 6 : x),
  elu: (x) => (x < 0 ? Math.exp(x) - 1 : x),
  swish: (x) => x * sigmoid(x),
  sigmoid,
  // Hendrycks and Gimpel 2016 by tanh; within 0.0005 of the exact one.
  gelu: (x) => 0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x))),
};

function softmax(data: Float32Array): void {
  // Shifted, so that no exponential overflows.
  const largest = data.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let index = 0; index < data.length; index++) {
    data[index] = Math.exp(data[index]! - largest);
    sum += data[index]!;
  }
  for (let index = 0; index < data.length; index++) data[index] = data[index]! / sum;
}

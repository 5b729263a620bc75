/** Writes just enough of ONNX' protobuf format for a chain of equal convolutions. */
const utf8 = new TextEncoder();

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const number = (field: number, value: number) => Uint8Array.from([...varint(field * 8), ...varint(value)]);
const bytes = (field: number, value: Uint8Array) =>
  concat([Uint8Array.from([...varint(field * 8 + 2), ...varint(value.length)]), value]);
const text = (field: number, value: string) => bytes(field, utf8.encode(value));
const message = (field: number, ...parts: Uint8Array[]) => bytes(field, concat(parts));

const FLOAT = 1;

/** AttributeProto of integers. */
function integers(name: string, values: readonly number[]): Uint8Array {
  return message(5, text(1, name), ...values.map((value) => number(8, value)), number(20, 7));
}

function integer(name: string, value: number): Uint8Array {
  return message(5, text(1, name), number(3, value), number(20, 2));
}

/** ValueInfoProto of a float tensor. */
function value(field: number, name: string, shape: readonly number[]): Uint8Array {
  const dimensions = message(2, ...shape.map((size) => message(1, number(1, size))));
  return message(field, text(1, name), message(2, message(1, number(1, FLOAT), dimensions)));
}

/**
 * `length` convolutions one after the other, all with the same weights, stride 1 and `same` padding. NCHW and OIHW.
 * @param weights in OIHW
 */
export function writeConvChain(
  length: number,
  channels: number,
  size: number,
  kernelSize: number,
  groups: number,
  weights: Float32Array,
): Uint8Array {
  const pad = (kernelSize - 1) / 2;
  const shape = [1, channels, size, size];
  const nodes = Array.from({ length }, (_, index) =>
    message(
      1,
      text(1, index === 0 ? 'x' : `y${index - 1}`),
      text(1, 'w'),
      text(2, index === length - 1 ? 'y' : `y${index}`),
      text(4, 'Conv'),
      integers('kernel_shape', [kernelSize, kernelSize]),
      integers('pads', [pad, pad, pad, pad]),
      integer('group', groups),
    ),
  );
  const initializer = message(
    5,
    ...[channels, channels / groups, kernelSize, kernelSize].map((extent) => number(1, extent)),
    number(2, FLOAT),
    text(8, 'w'),
    bytes(9, new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)),
  );
  const graph = message(
    7,
    ...nodes,
    text(2, 'chain'),
    initializer,
    value(11, 'x', shape),
    value(12, 'y', shape),
  );
  return concat([number(1, 8), graph, message(8, number(2, 17))]);
}

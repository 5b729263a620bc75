/*
 * Reads of ONNX files what a case of one operator needs. A protobuf message is a row of fields, each a number and a
 * value; the numbers are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */

type Value = number | Uint8Array;
type Message = ReadonlyMap<number, readonly Value[]>;

/** Seven bits a byte, the lowest first. As float64: exact up to 2^53, negative ones are not needed here. */
function readInteger(bytes: Uint8Array, from: number): readonly [value: number, end: number] {
  let value = 0;
  let at = from;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++]!;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}

function readMessage(bytes: Uint8Array): Message {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = new Map<number, Value[]>();
  let at = 0;
  const next = (): number => {
    const [value, end] = readInteger(bytes, at);
    at = end;
    return value;
  };
  while (at < bytes.length) {
    const key = next();
    const kind = key % 8;
    let value: Value;
    if (kind === 0) value = next();
    else if (kind === 2) {
      const length = next();
      value = bytes.subarray(at, at + length);
      at += length;
    } else if (kind === 5) {
      value = view.getFloat32(at, true);
      at += 4;
    } else throw new Error(`wire type ${kind} in byte ${at}`);
    const field = Math.floor(key / 8);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}

const messages = (message: Message, field: number): Message[] =>
  (message.get(field) ?? []).map((value) => readMessage(value as Uint8Array));
const texts = (message: Message, field: number): string[] =>
  (message.get(field) ?? []).map((value) => new TextDecoder().decode(value as Uint8Array));

/** Repeated integers stand one by one or packed in one field. */
function integers(message: Message, field: number): number[] {
  return (message.get(field) ?? []).flatMap((value) => {
    if (typeof value === 'number') return value;
    const packed: number[] = [];
    for (let at = 0; at < value.length; ) {
      const [integer, end] = readInteger(value, at);
      packed.push(integer);
      at = end;
    }
    return packed;
  });
}

/** Float32 numbers in the order of the file, which is NCHW for an image and OIHW for weights. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

function toTensor(message: Message): OnnxTensor {
  const [type] = integers(message, 2);
  if (type !== 1) throw new Error(`data type ${type}, not float32`);
  const raw = message.get(9)?.[0] as Uint8Array | undefined;
  const packed = (message.get(4) ?? []) as readonly Value[];
  const bytes = raw ?? (packed[0] instanceof Uint8Array ? packed[0] : undefined);
  return {
    name: texts(message, 8)[0] ?? '',
    shape: integers(message, 1),
    // Copied, because a float must start at a multiple of 4.
    data: bytes
      ? new Float32Array(Uint8Array.from(bytes).buffer)
      : Float32Array.from(packed as readonly number[]),
  };
}

export const readTensor = (bytes: Uint8Array): OnnxTensor => toTensor(readMessage(bytes));

/** An operator: its inputs by name, its attributes that are an integer, integers or a text. */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly integers: Readonly<Record<string, readonly number[]>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** A model's operators, its stored tensors, and the names of its inputs, stored ones among them. */
export function readModel(bytes: Uint8Array) {
  const [graph] = messages(readMessage(bytes), 7);
  if (!graph) throw new Error('a model without a graph');
  const nodes = messages(graph, 1).map((node): OnnxNode => {
    const attributes = messages(node, 5).map((each) => [texts(each, 1)[0]!, each] as const);
    return {
      operator: texts(node, 4)[0]!,
      inputs: texts(node, 1),
      integers: Object.fromEntries(
        attributes.map(([name, each]) => [name, [...integers(each, 3), ...integers(each, 8)]]),
      ),
      texts: Object.fromEntries(attributes.map(([name, each]) => [name, texts(each, 4)[0] ?? ''])),
    };
  });
  return {
    nodes,
    stored: messages(graph, 5).map(toTensor),
    inputs: messages(graph, 11).map((each) => texts(each, 1)[0]!),
  };
}

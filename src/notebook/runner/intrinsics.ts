/** Objects that all code of a Worker shares: a change to one would reach the next run. */
const shared = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  Promise,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Date,
  RegExp,
  Error,
  TypeError,
  RangeError,
  Float32Array,
  Float64Array,
  Uint8Array,
  Uint8ClampedArray,
  Int32Array,
  ArrayBuffer,
  Math,
  JSON,
  Reflect,
  Proxy,
  console,
] as const;

const named: readonly (readonly [string, object])[] = shared.flatMap((one) => {
  const name = typeof one === 'function' ? one.name : nameOf(one);
  const prototype = typeof one === 'function' ? (one as { prototype?: object }).prototype : undefined;
  return prototype
    ? [[name, one] as const, [`${name}.prototype`, prototype] as const]
    : [[name, one] as const];
});

function nameOf(one: object): string {
  return one === console ? 'console' : String((one as { [Symbol.toStringTag]?: string })[Symbol.toStringTag]);
}

// Kept, because a cell may replace them.
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { is } = Object;
const typedArray = getPrototypeOf(Float64Array.prototype) as object;
const watched = [...named, ['TypedArray.prototype', typedArray] as const];

type Picture = readonly { readonly keys: readonly PropertyKey[]; readonly values: readonly unknown[] }[];

/** What they hold now. */
export function pictureIntrinsics(): Picture {
  return watched.map(([, object]) => {
    const keys = ownKeys(object);
    return { keys, values: keys.flatMap((key) => valuesOf(object, key)) };
  });
}

/** What is not as it was, as `Array.prototype.map`; null where all is. */
export function findChange(picture: Picture): string | null {
  for (let index = 0; index < watched.length; index++) {
    const [name, object] = watched[index]!;
    const { keys, values } = picture[index]!;
    const now = ownKeys(object);
    // Without a call: any function may be one that was replaced.
    const most = keys.length > now.length ? keys.length : now.length;
    for (let place = 0; place < most; place++) {
      if (keys[place] !== now[place]) return `${name}.${printKey(now[place] ?? keys[place]!)}`;
      const [one, two, three] = valuesOf(object, keys[place]!);
      const at = place * 3;
      if (!is(one, values[at]) || !is(two, values[at + 1]) || !is(three, values[at + 2])) {
        return `${name}.${printKey(keys[place]!)}`;
      }
    }
  }
  return null;
}

function valuesOf(object: object, key: PropertyKey): readonly [unknown, unknown, unknown] {
  const { value, get, set } = getOwnPropertyDescriptor(object, key)!;
  return [value, get, set];
}

const printKey = (key: PropertyKey) => (typeof key === 'symbol' ? `[${key.description}]` : `${key}`);

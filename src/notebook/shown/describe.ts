import { type ShownText, shownLimits } from './shown.ts';

const DEPTH = 4;
const ITEMS = 100;

/** A value as text, the way a console writes it: nested to a depth, cut where it is long, cycles named. */
export function describe(value: unknown): ShownText {
  const writer = new Writer();
  writer.write(value, 0, true);
  return { kind: 'text', text: writer.text, cut: writer.cut };
}

class Writer {
  text = '';
  cut = false;
  readonly #open = new Set<object>();

  write(value: unknown, depth: number, isAlone: boolean): void {
    if (this.text.length >= shownLimits.characters) {
      this.cut = true;
      return;
    }
    if (typeof value === 'string') this.#add(isAlone ? value : quote(value));
    else if (typeof value === 'bigint') this.#add(`${value}n`);
    else if (Object.is(value, -0)) this.#add('-0');
    else if (typeof value === 'function') this.#add(`ƒ ${value.name || 'anonymous'}`);
    else if (typeof value !== 'object' || value === null) this.#add(String(value));
    else this.#writeObject(value, depth);
  }

  #writeObject(value: object, depth: number): void {
    const short = this.#shortOf(value, depth);
    if (short !== null) {
      this.#add(short);
      return;
    }
    this.#open.add(value);
    if (Array.isArray(value)) this.#writeList(value, value.length, '', depth);
    else if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const list = value as Float64Array;
      this.#writeList(list, list.length, `${value.constructor.name}(${list.length}) `, depth);
    } else if (value instanceof Set)
      this.#writeList([...take(value)], value.size, `Set(${value.size}) `, depth);
    else if (value instanceof Map)
      this.#writeEntries(take(value), value.size, `Map(${value.size}) `, ' → ', depth);
    else {
      const keys = Object.keys(value);
      const name = Object.getPrototypeOf(value)?.constructor?.name;
      const entries = keys
        .slice(0, ITEMS)
        .map((key) => [key, (value as Record<string, unknown>)[key]] as const);
      this.#writeEntries(entries, keys.length, name && name !== 'Object' ? `${name} ` : '', ': ', depth);
    }
    this.#open.delete(value);
  }

  /** What is not opened: a cycle, something with a text of its own, or what lies too deep. */
  #shortOf(value: object, depth: number): string | null {
    if (this.#open.has(value)) return '↻';
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date || value instanceof RegExp) return String(value);
    if (value instanceof Promise) return 'Promise';
    if (depth < DEPTH) return null;
    return Array.isArray(value) ? '[…]' : '{…}';
  }

  #writeList(list: ArrayLike<unknown>, length: number, head: string, depth: number): void {
    this.#add(`${head}[`);
    for (let index = 0; index < Math.min(length, ITEMS); index++) {
      if (index > 0) this.#add(', ');
      this.write(list[index], depth + 1, false);
    }
    this.#end(length, ']');
  }

  #writeEntries(
    entries: Iterable<readonly [unknown, unknown]>,
    length: number,
    head: string,
    between: string,
    depth: number,
  ): void {
    this.#add(`${head}{`);
    let isFirst = true;
    for (const [key, value] of entries) {
      if (!isFirst) this.#add(', ');
      isFirst = false;
      if (typeof key === 'string') this.#add(key);
      else this.write(key, depth + 1, false);
      this.#add(between);
      this.write(value, depth + 1, false);
    }
    this.#end(length, '}');
  }

  #end(length: number, bracket: string): void {
    if (length > ITEMS) {
      this.cut = true;
      this.#add(', …');
    }
    this.#add(bracket);
  }

  #add(text: string): void {
    const room = shownLimits.characters - this.text.length;
    if (text.length > room) this.cut = true;
    this.text += text.slice(0, Math.max(0, room));
  }
}

function* take<T>(items: Iterable<T>): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ === ITEMS) return;
    yield item;
  }
}

const quote = (text: string) => JSON.stringify(text.length > 1000 ? `${text.slice(0, 1000)}…` : text);

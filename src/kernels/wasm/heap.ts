/** Where the kernels' numbers live: addresses in one WebAssembly memory. Views of it end when it grows. */
export interface Heap {
  readonly memory: WebAssembly.Memory;
  /** @returns an address that is a multiple of 16  @throws RangeError when the memory cannot grow that far */
  readonly allocate: (bytes: number) => number;
  readonly free: (address: number) => void;
}

const PAGE = 65536;
const ALIGNMENT = 16;
/** Nothing lies at address 0, which means "none". */
const FIRST = ALIGNMENT;

/**
 * A first-fit allocator. Freed neighbours become one piece again, so a loop that takes and gives back the same sizes
 * leaves the memory where it was.
 */
export function createHeap(memory: WebAssembly.Memory): Heap {
  const used = new Map<number, number>();
  // In the order of their addresses; `end` is what was ever given out.
  let holes: { readonly address: number; readonly bytes: number }[] = [];
  let end = FIRST;

  function reach(bytes: number): void {
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  }

  return {
    memory,
    allocate(wanted) {
      const bytes = Math.ceil(Math.max(wanted, 1) / ALIGNMENT) * ALIGNMENT;
      const index = holes.findIndex((hole) => hole.bytes >= bytes);
      const hole = holes[index];
      if (hole) {
        const rest = { address: hole.address + bytes, bytes: hole.bytes - bytes };
        holes.splice(index, 1, ...(rest.bytes > 0 ? [rest] : []));
        used.set(hole.address, bytes);
        return hole.address;
      }
      reach(end + bytes);
      const address = end;
      end += bytes;
      used.set(address, bytes);
      return address;
    },
    free(address) {
      const bytes = used.get(address);
      if (bytes === undefined) throw new RangeError(`nothing was allocated at ${address}`);
      used.delete(address);
      holes = joinNeighbours([...holes, { address, bytes }].sort((a, b) => a.address - b.address));
      const last = holes.at(-1);
      if (last && last.address + last.bytes === end) {
        end = last.address;
        holes.pop();
      }
    },
  };
}

function joinNeighbours(holes: readonly { readonly address: number; readonly bytes: number }[]) {
  const joined: { address: number; bytes: number }[] = [];
  for (const hole of holes) {
    const last = joined.at(-1);
    if (last && last.address + last.bytes === hole.address) last.bytes += hole.bytes;
    else joined.push({ ...hole });
  }
  return joined;
}

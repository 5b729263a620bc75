/**
 * A memory of last results. What it returns gives the last result for `name`, made again when `inputs` (all that
 * it depends on) have changed: a dev server asks for the whole course at each request.
 */
export function createMemory(): <T>(name: string, inputs: string, make: () => T) => T {
  const results = new Map<string, { readonly inputs: string; readonly result: unknown }>();
  return <T>(name: string, inputs: string, make: () => T): T => {
    const last = results.get(name);
    if (last?.inputs === inputs) return last.result as T;
    const result = make();
    results.set(name, { inputs, result });
    return result;
  };
}

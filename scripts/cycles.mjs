/** Cycles of a graph `Map<node, node[]>`, each as the nodes on the way round, the first one repeated at the end. */
export function findCycles(graph) {
  const done = new Set();
  const way = [];
  const cycles = [];
  const visit = (node) => {
    const at = way.indexOf(node);
    if (at >= 0) {
      cycles.push([...way.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    way.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return cycles;
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../problems.ts';
import { describeFault } from './describe-fault.ts';

export type Path = readonly PropertyKey[];

/** A YAML text that still knows on which line each value was written. */
export interface YamlFile {
  readonly data: unknown;
  /** The line of the value, or of the innermost part of the path that exists. */
  readonly lineOf: (path: Path) => number;
  readonly has: (path: Path) => boolean;
  readonly report: Report;
}

/** Null when the text is not YAML, which has then been reported. */
export function parseYaml(text: string, report: Report): YamlFile | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  // The first only: what follows a slip in YAML is mostly its echo.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const { line } = lineCounter.linePos(fault.pos[0]);
    report(line, describeFault(text.split('\n')[line - 1] ?? '', fault.code, fault.message));
    return null;
  }

  const follow = (path: Path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const [depth, key] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair || !isScalar(pair.key)) return { depth, offset };
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)] as { range?: readonly number[] } | undefined;
        if (!item) return { depth, offset };
        offset = item.range?.[0] ?? offset;
        node = item;
      } else {
        return { depth, offset };
      }
    }
    return { depth: path.length, offset };
  };
  return {
    data: document.toJS(),
    lineOf: (path) => lineCounter.linePos(follow(path).offset).line,
    has: (path) => follow(path).depth === path.length,
    report,
  };
}

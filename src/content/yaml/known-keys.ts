import type { z } from 'zod';
import type { Path } from './yaml-file.ts';

/** The parts of a schema that lead to the names it knows. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** The names that `schema` knows in the object at `path`; none where there is no object of known names. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  const { shape, element, valueType, innerType, out, options } = schema.def as Definition;
  if (innerType ?? out) return knownKeys((innerType ?? out)!, path);
  if (options) return options.flatMap((option) => knownKeys(option, path));
  if (path.length === 0) return Object.keys(shape ?? {});
  const [key, ...rest] = path;
  const next = shape?.[String(key)] ?? element ?? valueType;
  return next ? knownKeys(next, rest) : [];
}

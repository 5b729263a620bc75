import type { Program } from 'acorn';
import { analyze } from 'eslint-scope';
import type { Program as EsProgram } from 'estree';

/** The names that a cell has at its top, and those that it takes from outside. */
export interface Names {
  /** Declared at the top, in order. */
  readonly defines: readonly string[];
  /** Read or written somewhere and declared nowhere in the cell; each once, in order. */
  readonly uses: readonly string[];
  /** Of `uses`, those that the cell assigns to. */
  readonly assigns: readonly string[];
}

/** Names by JavaScript's rules of scope. @param program parsed as a module, with ranges */
export function findNames(program: Program): Names {
  const { globalScope } = analyze(program as unknown as EsProgram, {
    ecmaVersion: 2022,
    sourceType: 'module',
  });
  const own = globalScope!.childScopes[0]!;
  const free = globalScope!.through;
  const namesOf = (references: typeof free) => [
    ...new Set(references.map(({ identifier }) => nameOf(identifier))),
  ];
  return {
    defines: own.variables.map(({ name }) => name),
    uses: namesOf(free),
    assigns: namesOf(free.filter((reference) => reference.isWrite())),
  };
}

// Of JSX there is none: a free name is an identifier.
const nameOf = (identifier: object) => (identifier as { readonly name: string }).name;

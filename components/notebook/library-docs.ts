/** What cells have by name, as the docstrings say it, in one language: `data/library-<language>.json`. */
export interface LibraryDocs {
  readonly groups: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly entries: Readonly<Record<string, LibraryEntry>>;
}

export interface LibraryEntry {
  readonly name: string;
  /** Whether its answer is awaited. */
  readonly isAsync: boolean;
  /** Null where it is no function. */
  readonly parameters: readonly LibraryParameter[] | null;
  readonly summary: string;
  /** Null where nothing comes back. */
  readonly returns: { readonly type: string; readonly text: string } | null;
  readonly throws: string | null;
  readonly example: string;
  /** Names behind its dot, such as `xception` of `nets`. */
  readonly members: readonly string[];
}

/** A parameter of a function, or an option of one of its parameters. */
export interface LibraryField {
  readonly name: string;
  /** As a reader of JavaScript writes it: `tensor`, `number | [height, width]`. */
  readonly type: string;
  readonly isOptional: boolean;
  /** As it is written in JavaScript. */
  readonly default: string | null;
  readonly text: string;
  /** Texts it can be, such as `same`. */
  readonly values: readonly string[];
}

export interface LibraryParameter extends LibraryField {
  /** Whether it takes all arguments that are left. */
  readonly isRest: boolean;
  readonly options: readonly LibraryField[];
}

/** A piece of a signature; `parameter` is the place of the one it writes. */
export interface SignaturePart {
  readonly text: string;
  readonly parameter: number | null;
}

/** `await photo(name, options?)` and `→ tensor`, in pieces. */
export function toSignature({ name, isAsync, parameters, returns }: LibraryEntry): SignaturePart[] {
  const plain = (text: string): SignaturePart => ({ text, parameter: null });
  if (!parameters) return [plain(name)];
  const written = parameters.flatMap((one, parameter) => [
    ...(parameter > 0 ? [plain(', ')] : []),
    { text: `${one.isRest ? '…' : ''}${one.name}${one.isOptional ? '?' : ''}`, parameter },
  ]);
  return [
    plain(`${isAsync ? 'await ' : ''}${name}(`),
    ...written,
    plain(`)${returns ? ` → ${returns.type}` : ''}`),
  ];
}

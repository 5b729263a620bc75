/** What a journey needs of a browser; each driver says it in the protocol of its own. */
export interface Tab {
  readonly goto: (address: string) => Promise<void>;
  /** Runs `act` in the page, where it sees nothing but its argument. */
  readonly evaluate: <Argument, Result>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  /** In pixels of the window's inside. */
  readonly moveTo: (x: number, y: number) => Promise<void>;
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** One key, or several that are held together: `Control+Enter`. */
  readonly press: (chord: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What scripts threw and nobody caught. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface Browser {
  /** A tab that knows nothing of those before it. */
  readonly open: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

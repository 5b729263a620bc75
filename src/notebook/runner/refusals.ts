/** What a cell cannot have, by the reason. */
export const refusedNames = {
  network: [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'WebTransport',
    'importScripts',
    'RTCPeerConnection',
  ],
  storage: ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  page: [
    'window',
    'document',
    'parent',
    'top',
    'opener',
    'frames',
    'alert',
    'confirm',
    'prompt',
    'open',
    'postMessage',
  ],
  workers: ['Worker', 'SharedWorker', 'BroadcastChannel', 'close'],
} as const;
export type RefusalReason = keyof typeof refusedNames;

/** `notebook.refused<Reason>` is the reader's sentence. */
export class CellRefusal extends Error {
  readonly reason: RefusalReason;
  readonly refused: string;

  constructor(reason: RefusalReason, refused: string) {
    super(`cells have no ${refused} (${reason})`);
    this.name = 'CellRefusal';
    this.reason = reason;
    this.refused = refused;
  }
}

export const reasonOfName: ReadonlyMap<string, RefusalReason> = new Map(
  (Object.keys(refusedNames) as RefusalReason[]).flatMap((reason) =>
    refusedNames[reason].map((name) => [name, reason] as const),
  ),
);

/** A value that says why it cannot be used, whatever is done with it. */
export function refuse(reason: RefusalReason, name: string): unknown {
  const fail = (): never => {
    throw new CellRefusal(reason, name);
  };
  return new Proxy(function refused() {}, {
    get: fail,
    set: fail,
    has: fail,
    apply: fail,
    construct: fail,
    deleteProperty: fail,
    defineProperty: fail,
    getPrototypeOf: fail,
    ownKeys: fail,
  });
}

/**
 * Takes the refused names off a Worker's global object and everything it inherits from, and puts a refusal in their
 * place. The frame around the Worker forbids the same by its policy; this says so in words.
 */
export function takeAway(scope: object): void {
  for (const [name, reason] of reasonOfName) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner)) {
      if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
    }
    // Programs ask `typeof document` before they use it: those names stay unknown outside the cells.
    if (typeof Reflect.get(scope, name) !== 'undefined' || reason === 'network' || reason === 'workers') {
      Object.defineProperty(scope, name, { value: refuse(reason, name), configurable: true, writable: true });
    }
  }
}

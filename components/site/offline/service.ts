/** Why the course cannot be kept here; each is a key of the message set `offline`. */
export type Hindrance = 'insecure' | 'framed' | 'learningSystem' | 'unsupported';

/** An LMS puts its interface on a window around the course, or on the one that opened it. */
function isInLearningSystem(): boolean {
  const names = ['API', 'API_1484_11'];
  try {
    return [window, parent, top, opener].some(
      (view) => view && names.some((name) => (view as Record<string, unknown>)[name]),
    );
  } catch {
    // A window of another origin may not be asked.
    return top !== self;
  }
}

/** A copy that was packed: it lies on the host of a platform, or nowhere for long. */
const isPackaged = () => document.querySelector('meta[name="decoupled:package"]') !== null;

/** Null where a service worker may keep the course. */
export function findHindrance(): Hindrance | null {
  if (isPackaged()) return 'learningSystem';
  if (isInLearningSystem() || new URL(location.href).searchParams.has('endpoint')) return 'learningSystem';
  if (top !== self) return 'framed';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in window ? null : 'unsupported';
}

/** A preview of somebody's own: it is kept only on wish, so that an old state never stands in for a new one. */
export const isPreview = () => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);

const scriptOf = (base: string) => `${base}service-worker.js`;

/** The registration for this course, where there is one. */
export async function findService(base: string): Promise<ServiceWorkerRegistration | null> {
  const found = await navigator.serviceWorker.getRegistration(base);
  return found?.scope === new URL(base, location.href).href ? found : null;
}

/** The page that is open is kept too, which came before the worker. */
export async function registerService(base: string): Promise<ServiceWorkerRegistration> {
  const service = await navigator.serviceWorker.register(scriptOf(base), {
    scope: base,
    updateViaCache: 'none',
  });
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('opened'));
  return service;
}

/** What the worker answers; the last answer ends it where `isLast` says so. */
export function askService(
  worker: ServiceWorker,
  what: 'kept' | 'whole' | 'forget' | 'version',
  receive: (answer: ServiceAnswer) => void,
): { readonly stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<ServiceAnswer>) => receive(data);
  worker.postMessage(what, [port2]);
  return { stop: () => port1.postMessage('stop') };
}

export type ServiceAnswer =
  | { readonly kind: 'progress'; readonly bytes: number; readonly total: number }
  | { readonly kind: 'done' | 'stopped' | 'more' }
  | { readonly kind: 'failed'; readonly isFull: boolean }
  | KeptAnswer
  | { readonly kind: 'version'; readonly version: string };

export interface KeptAnswer {
  readonly kind: 'kept';
  /** Whether the reader has kept everything. */
  readonly isWhole: boolean;
  readonly bytes: number;
  /** Bytes of the whole course. */
  readonly total: number;
  /** Paths of the pages that can be read without a network, below the course. */
  readonly pages: readonly string[];
}

import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';

const source = await readFile(new URL('../public/service-worker.js', import.meta.url), 'utf8');
const SCOPE = 'https://school.example/course/';

interface Site {
  readonly version: string;
  /** Texts by path; `offline.json` is made of them. */
  readonly files: Readonly<Record<string, string>>;
  /** What each page needs. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}
const first: Site = {
  version: 'first',
  files: {
    'en/not-kept/index.html': 'not kept',
    'en/lessons/dial/index.html': '<script src="/course/_astro/dial.a.js">',
    'en/lessons/cost/index.html': '<script src="/course/_astro/cost.a.js">',
    '_astro/dial.a.js': 'first dial',
    '_astro/cost.a.js': 'first cost',
    'data/words.json': 'first words',
    ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`data/${index}.json`, 'more'])),
  },
  pages: {
    'en/not-kept/index.html': [],
    'en/lessons/dial/index.html': ['_astro/dial.a.js', 'data/words.json'],
    'en/lessons/cost/index.html': ['_astro/cost.a.js'],
  },
};
const { '_astro/dial.a.js': _, ...others } = first.files;
const second: Site = {
  version: 'second',
  files: {
    ...others,
    'en/lessons/dial/index.html': '<script src="/course/_astro/dial.b.js">',
    '_astro/dial.b.js': 'second dial',
  },
  pages: { ...first.pages, 'en/lessons/dial/index.html': ['_astro/dial.b.js', 'data/words.json'] },
};

/** What browsers keep, by name and address. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();
  async open(name: string) {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    const urlOf = (key: string | Request) => (typeof key === 'string' ? key : key.url).replace(/\?.*$/, '');
    return {
      match: async (key: string | Request) => entries.get(urlOf(key))?.clone(),
      put: async (key: string | Request, answer: Response) => void entries.set(urlOf(key), answer),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (key: string) => entries.delete(key),
    };
  }
  async keys() {
    return [...this.all.keys()];
  }
  async delete(name: string) {
    return this.all.delete(name);
  }
}

/** A host, and the network to it: silent takes what is asked and never answers, shaky answers when asked twice. */
class Host {
  network: 'there' | 'gone' | 'silent' | 'shaky' | 'slow' = 'there';
  asked = 0;
  readonly #asked = new Set<string>();
  site: Site;
  constructor(site: Site) {
    this.site = site;
  }
  fetch = async (asked: string | Request, { signal }: { signal?: AbortSignal } = {}): Promise<Response> => {
    this.asked += 1;
    signal?.throwIfAborted();
    if (this.network === 'gone') throw new TypeError('Failed to fetch');
    if (this.network === 'silent')
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const path = (typeof asked === 'string' ? asked : asked.url).slice(SCOPE.length).replace(/\?.*$/, '');
    if (this.network === 'shaky' && !this.#asked.has(path)) {
      this.#asked.add(path);
      throw new TypeError('Failed to fetch');
    }
    if (this.network === 'slow') await new Promise((resolve) => setTimeout(resolve, 130_000));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const text = file === 'offline.json' ? describe(this.site) : this.site.files[file];
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  };
}

const describe = ({ version, files, pages }: Site) =>
  JSON.stringify({
    version,
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [text.length, text]])),
    pages,
    offline: ['en/not-kept/index.html'],
  });

/** A worker of a version, installed. */
async function startWorker(host: Host, caches: Caches) {
  const listeners: Record<string, (event: object) => void> = {};
  const self = {
    registration: { scope: SCOPE },
    addEventListener: (kind: string, listener: (event: object) => void) => {
      listeners[kind] = listener;
    },
    clients: { claim: async () => {} },
  };
  const text = source
    .replace("'development'", `'${host.site.version}'`)
    .replace('TOP = []', `TOP = ["en","_astro","data"]`);
  const world = { self, caches, fetch: host.fetch, navigator: {}, setTimeout, Date, Response, URL };
  runInNewContext(text, { ...world, AbortController });
  /** Sends an event; resolves to what it was answered with, `done` once the worker is through with it. */
  const send = (kind: string, event: object = {}) => {
    const waits: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners[kind]!({
      ...event,
      waitUntil: (promise: Promise<unknown>) => waits.push(promise),
      respondWith: (promise: Promise<Response>) => {
        answer = promise;
      },
    });
    const done = async () => {
      for (const wait of waits) await wait;
    };
    return { answer, done };
  };
  await send('install').done();
  await send('activate').done();
  return {
    async open(path: string, mode = 'navigate') {
      const request = { url: SCOPE + path, method: 'GET', mode, headers: new Headers() };
      const { answer, done } = send('fetch', { request });
      const text = await (await answer!).text();
      if (host.network !== 'silent') await done();
      return text;
    },
    tell: (data: string, event: object = {}) => send('message', { data, ports: [], ...event }).done(),
  };
}

afterEach(() => vi.useRealTimers());

test('the page that was open before there was a worker is kept with what it needs', async () => {
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  await worker.tell('opened', { source: { url: `${SCOPE}en/lessons/dial/?dial=v1#there` } });
  host.network = 'gone';
  expect(await worker.open('en/lessons/dial/')).toContain('dial.a.js');
  expect(await worker.open('_astro/dial.a.js', 'cors')).toBe('first dial');
  expect(await worker.open('en/lessons/cost/')).toBe('not kept');
});

test('a newer version has, of each page that was kept, what that page needs now', async () => {
  const caches = new Caches();
  const host = new Host(first);
  const worker = await startWorker(host, caches);
  await worker.open('en/lessons/dial/');
  host.site = second;
  const newer = await startWorker(host, caches);
  expect(await caches.keys()).toEqual([`decoupled ${SCOPE} second`]);
  host.network = 'gone';
  expect(await newer.open('en/lessons/dial/')).toContain('dial.b.js');
  expect(await newer.open('_astro/dial.b.js', 'cors')).toBe('second dial');
  expect(await newer.open('en/lessons/cost/')).toBe('not kept');
});

test('until a reader takes the newer version, the pages of the older one are kept with their files', async () => {
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  await worker.open('en/lessons/dial/');
  host.site = second;
  expect(await worker.open('en/lessons/dial/')).toContain('dial.b.js');
  host.network = 'gone';
  expect(await worker.open('en/lessons/dial/')).toContain('dial.a.js');
});

test('a page of a newer version that is open is not kept among the files of the older one', async () => {
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  host.site = second;
  await worker.tell('opened', { source: { url: `${SCOPE}en/lessons/dial/` } });
  host.network = 'gone';
  expect(await worker.open('en/lessons/dial/')).toBe('not kept');
});

test('a network that is there and silent is waited for once, not for every file', async () => {
  vi.useFakeTimers();
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  await worker.open('en/lessons/dial/');
  host.network = 'silent';
  const page = worker.open('en/lessons/dial/');
  await vi.advanceTimersByTimeAsync(4000);
  expect(await page).toContain('dial.a.js');
  const words = worker.open('data/words.json', 'cors');
  await vi.advanceTimersByTimeAsync(1);
  expect(await words).toBe('first words');
});

/** Asks for the whole course; what the worker answered. */
function askForWhole(worker: Awaited<ReturnType<typeof startWorker>>) {
  const answers: { readonly kind: string; readonly bytes?: number; readonly total?: number }[] = [];
  const port = {
    postMessage: (answer: (typeof answers)[number]) => answers.push(answer),
    onmessage: () => {},
  };
  const done = worker.tell('whole', { ports: [port] });
  return { answers, done, stop: () => port.onmessage() };
}

test('the whole course arrives over a network that breaks off at every file', async () => {
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  await worker.open('en/lessons/dial/');
  host.network = 'shaky';
  const { answers, done } = askForWhole(worker);
  await done;
  expect(answers.at(-1)!.kind).toBe('done');
  const { bytes, total } = answers.at(-2)!;
  expect(bytes).toBe(total);
  expect(total).toBe(Object.values(first.files).join('').length);
  host.network = 'gone';
  expect(await worker.open('en/lessons/cost/')).toContain('cost.a.js');
});

test('a reader stops a download that waits for a silent network', async () => {
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  host.network = 'silent';
  const { answers, done, stop } = askForWhole(worker);
  await vi.waitFor(() => expect(host.asked).toBeGreaterThan(5));
  stop();
  await done;
  expect(answers.map(({ kind }) => kind)).toEqual(['stopped']);
});

test('a download that takes long asks to be asked again, before a browser ends it', async () => {
  vi.useFakeTimers();
  const host = new Host(first);
  const worker = await startWorker(host, new Caches());
  host.network = 'slow';
  const { answers, done } = askForWhole(worker);
  await vi.advanceTimersByTimeAsync(300_000);
  await done;
  expect(answers.at(-1)!.kind).toBe('more');
  host.network = 'there';
  const next = askForWhole(worker);
  await next.done;
  expect(next.answers.at(-1)!.kind).toBe('done');
});

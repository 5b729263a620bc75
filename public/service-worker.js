// Keeps lessons for reading without a network. It answers from the network where there is one; what a lesson needs is
// kept when the lesson is opened, everything on wish. Its numbers and names come from `offline.json`, written at build.
const VERSION = 'development';
/** What lies at the top of the site, by the names of folders and files. */
const TOP = [];
const OWN = `decoupled ${self.registration.scope} `;
const CACHE = OWN + VERSION;
const MANIFEST = 'offline.json';
/** A kept entry that says that the reader wants all files. */
const WHOLE = 'offline-whole';
/** Milliseconds after which what is kept is shown instead of waiting on. */
const PATIENCE = 4000;
/** Milliseconds for which a network that was late is not waited for again, where something is kept. */
const SLOW = 60_000;
/** Milliseconds after which a page has to ask again for the whole course: browsers end acts of some minutes. */
const LONGEST = 120_000;
/** How many files are fetched at once for the whole course. */
const AT_ONCE = 6;
let slowUntil = 0;

const urlOf = (path) => new URL(path, self.registration.scope).href;
const pathOf = (url) => new URL(url).href.slice(self.registration.scope.length);
/** The file that a host gives for a folder's address. */
const fileOf = (path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

async function readManifest() {
  const kept = await (await caches.open(CACHE)).match(urlOf(MANIFEST));
  if (kept) return kept.json();
  const fresh = await fetch(urlOf(MANIFEST), { cache: 'no-store' });
  if (!fresh.ok) throw new Error(`${MANIFEST} answered ${fresh.status}`);
  await (await caches.open(CACHE)).put(urlOf(MANIFEST), fresh.clone());
  return fresh.json();
}

/** Entries are named by the address a reader sees: of a page its folder. */
const keyOf = (path) => urlOf(path.replace(/(^|\/)index\.html$/, '$1'));

async function keep(cache, path, signal) {
  const answer = await fetch(keyOf(path), { cache: 'no-cache', signal });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  await cache.put(keyOf(path), await unmark(answer));
}

/** A redirected answer may not be given for a page. */
async function unmark(answer) {
  if (!answer.redirected) return answer;
  return new Response(await answer.blob(), { status: answer.status, headers: answer.headers });
}

async function keepMissing(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all([...paths].map(async (path) => (await cache.match(keyOf(path))) ?? keep(cache, path)));
}

/** The files that are kept with a page. */
const needsOf = ({ pages }, path) => (navigator.connection?.saveData ? [] : (pages[path] ?? []));

/** The page that says what can be read without a network, and what an earlier version had kept, as it is now. */
async function install() {
  const manifest = await readManifest();
  const cache = await caches.open(CACHE);
  const kept = new Set(manifest.offline);
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || name === CACHE) continue;
    const older = await caches.open(name);
    const before = await older.match(urlOf(MANIFEST)).then((answer) => answer?.json());
    const isWhole = Boolean(await older.match(urlOf(WHOLE)));
    if (isWhole) await cache.put(urlOf(WHOLE), new Response(''));
    for (const path of Object.keys(manifest.files)) {
      const answer = await older.match(keyOf(path));
      if (answer && before?.files[path]?.[1] === manifest.files[path][1]) await cache.put(keyOf(path), answer);
      else if (answer || isWhole) kept.add(path);
    }
  }
  // What a page needs has other names in another version.
  const held = await keptUrls(cache);
  for (const path of Object.keys(manifest.pages)) {
    if (!kept.has(path) && !held.has(keyOf(path))) continue;
    for (const need of needsOf(manifest, path)) kept.add(need);
  }
  await keepMissing(kept);
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** From the network, and kept; what is kept already where the network fails, or has the reader wait. */
async function askNetwork(event, kept, keepFresh) {
  const fresh = fetch(event.request).then((answer) => {
    if (answer.status === 200) event.waitUntil(keepFresh(answer.clone()).catch(() => {}));
    return answer;
  });
  event.waitUntil(fresh.catch(() => {}));
  if (!kept) return fresh;
  const isSlow = Date.now() < slowUntil;
  try {
    const answer = await Promise.race([fresh, late(isSlow ? 0 : PATIENCE)]);
    return answer.status >= 500 ? kept : answer;
  } catch (error) {
    if (error === LATE && !isSlow) slowUntil = Date.now() + SLOW;
    return kept;
  }
}

const LATE = new Error('late');
const late = (milliseconds) => new Promise((_, reject) => setTimeout(() => reject(LATE), milliseconds));

/** A page from the network, and with it what it needs; else as it was kept; else the page that says so. */
async function answerPage(event) {
  const path = fileOf(pathOf(event.request.url.replace(/[?#].*$/, '')));
  const cache = await caches.open(CACHE);
  try {
    return await askNetwork(event, await cache.match(keyOf(path)), (answer) => keepPage(path, answer));
  } catch {
    const { offline } = await readManifest();
    const language = path.split('/')[0];
    const pages = offline.filter((file) => file.endsWith('.html'));
    const page = pages.find((file) => file.startsWith(`${language}/`)) ?? pages[0];
    return (await cache.match(keyOf(page))) ?? Response.error();
  }
}

/** A page of a newer version stays out: what it needs is not known here, and without a network it would not run. */
async function keepPage(path, answer) {
  const manifest = await readManifest();
  const names = (await answer.clone().text()).match(/_astro\/[\w.@-]+/g) ?? [];
  if (names.some((name) => !manifest.files[name])) return;
  const cache = await caches.open(CACHE);
  await cache.put(keyOf(path), await unmark(answer));
  await keepMissing(needsOf(manifest, path));
}

/** The page that was open before there was a worker to keep it. */
async function keepOpened({ url }) {
  const path = fileOf(pathOf(url.replace(/[?#].*$/, '')));
  const manifest = await readManifest();
  if (!manifest.pages[path]) return;
  if (await (await caches.open(CACHE)).match(keyOf(path))) return keepMissing(needsOf(manifest, path));
  const answer = await fetch(keyOf(path), { cache: 'no-cache' });
  if (answer.ok) await keepPage(path, answer);
}

/** Files with a hash in their name never change; of others the newest is given that can be had. */
async function answerFile(event) {
  const cache = await caches.open(CACHE);
  const path = pathOf(event.request.url.replace(/[?#].*$/, ''));
  const isFixed = /^(_astro\/|notebook\/.*\.[\w-]{8}\.js$)/.test(path);
  const kept = await cache.match(event.request, { ignoreSearch: true });
  if (kept && isFixed) return kept;
  return askNetwork(event, kept, (answer) => cache.put(keyOf(path), answer));
}

const sizeOf = (files, paths) => paths.reduce((sum, path) => sum + files[path][0], 0);
const keptUrls = async (cache) => new Set((await cache.keys()).map(({ url }) => url));

/** Keeps all files, telling how far it is, until it is done, told to stop, or to be asked again. */
async function keepWhole(port) {
  const wish = new AbortController();
  const { signal } = wish;
  port.onmessage = () => wish.abort();
  const until = Date.now() + LONGEST;
  try {
    const { files } = await readManifest();
    const cache = await caches.open(CACHE);
    const kept = await keptUrls(cache);
    const left = Object.keys(files).filter((path) => !kept.has(keyOf(path)));
    const total = sizeOf(files, Object.keys(files));
    let bytes = total - sizeOf(files, left);
    const fetchOn = async () => {
      while (left.length > 0 && Date.now() < until) {
        const path = left.shift();
        // A network that breaks off now and then is asked twice.
        await keep(cache, path, signal).catch(() => keep(cache, path, signal));
        signal.throwIfAborted();
        bytes += files[path][0];
        port.postMessage({ kind: 'progress', bytes, total });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
    if (left.length === 0) await cache.put(urlOf(WHOLE), new Response(''));
    port.postMessage({ kind: left.length === 0 ? 'done' : 'more' });
  } catch (error) {
    port.postMessage(
      signal.aborted ? { kind: 'stopped' } : { kind: 'failed', isFull: error.name === 'QuotaExceededError' },
    );
    wish.abort();
  }
}

/** What is kept of the files that there are. */
async function tellKept(port) {
  const { files, pages } = await readManifest();
  const cache = await caches.open(CACHE);
  const kept = await keptUrls(cache);
  const paths = Object.keys(files).filter((path) => kept.has(keyOf(path)));
  port.postMessage({
    kind: 'kept',
    isWhole: kept.has(urlOf(WHOLE)),
    bytes: sizeOf(files, paths),
    total: sizeOf(files, Object.keys(files)),
    pages: Object.keys(pages).filter((path) => kept.has(keyOf(path))),
  });
}

/** All but the page that says what there is. */
async function forget(port) {
  const { offline } = await readManifest();
  const cache = await caches.open(CACHE);
  const stays = new Set([MANIFEST, ...offline].map(keyOf));
  for (const { url } of await cache.keys()) if (!stays.has(url)) await cache.delete(url);
  await tellKept(port);
}

/** A host may have other folders beside the course's: they are none of its business. */
function isOfSite(url) {
  const [top] = pathOf(url.replace(/[?#].*$/, '')).split('/');
  return top === '' || TOP.includes(top);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(self.registration.scope) && isOfSite(request.url);
  if (!isOurs || request.headers.has('range') || pathOf(request.url) === MANIFEST) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(event) : answerFile(event));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const acts = {
    whole: () => keepWhole(port),
    kept: () => tellKept(port),
    forget: () => forget(port),
    opened: () => keepOpened(event.source),
    version: async () => port.postMessage({ kind: 'version', version: VERSION }),
    takeOver: () => self.skipWaiting(),
  };
  if (!Object.hasOwn(acts, event.data)) return;
  // Whoever asks waits for an answer.
  const fail = () => port?.postMessage({ kind: 'failed', isFull: false });
  event.waitUntil(Promise.resolve(acts[event.data]()).catch(fail));
});

import { createServer } from 'node:net';

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no `::1` to be taken.
    server.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

// `localhost` means either address, and another server may hold just one of them.
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** The first port from `first` on that nobody listens to. */
export async function findFreePort(first) {
  for (let port = first; port < first + 200; port += 1) if (await isFree(port)) return port;
  throw new Error(`no free port between ${first} and ${first + 199}`);
}

/** Waits until something answers at the address. */
export async function waitUntilServed(url, limitMs = 60_000) {
  const attempts = limitMs / 200;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing answered within ${limitMs / 1000} s: ${url}`);
}

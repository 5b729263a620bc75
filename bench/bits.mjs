// Question: do Node and the browsers of this machine get the same bits from the kernels?
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, provideChromium } from '../scripts/chromium.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from './serve.mjs';

const site = join(root, 'bench', '.bits');
const WAIT_MS = 120_000;

/** Browsers that are asked where they are installed; each needs a screen or pretends to have one. */
async function listBrowsers(profile) {
  const find = (name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
  const webkit = [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser',
  ];
  const mini = webkit.find((path) => spawnSync('test', ['-x', path]).status === 0);
  return [
    {
      name: 'Chromium',
      command: [
        await provideChromium(),
        '--headless=new',
        ...chromiumArguments,
        `--user-data-dir=${profile}/chromium`,
      ],
    },
    ...['firefox', 'firefox-esr']
      .filter(find)
      .map((name) => ({ name, command: [find(name), '--headless', '--no-remote', '--profile', profile] })),
    ...(mini && find('xvfb-run') ? [{ name: 'WebKitGTK', command: [find('xvfb-run'), '-a', mini] }] : []),
  ];
}

async function buildPage() {
  const { build } = await import('vite');
  await build({
    root: join(root, 'bench', 'kernels'),
    logLevel: 'error',
    configFile: false,
    build: {
      outDir: site,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { input: join(root, 'bench', 'kernels', 'bits.html') },
    },
    worker: { format: 'es' },
  });
}

/** Opens the page in a browser and waits for what it reports. */
async function ask({ name, command }, address, inbox) {
  const [program, ...flags] = command;
  const child = spawn(program, [...flags, `${address}/bits.html`], { stdio: 'ignore', detached: true });
  const report = await Promise.race([
    inbox.next(),
    new Promise((resolve) => setTimeout(resolve, WAIT_MS, null)),
  ]);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  return { browser: name, ...(report ?? { agent: 'no answer' }) };
}

function openInbox() {
  let resolve = () => {};
  return {
    put: (report) => resolve(report),
    next: () =>
      new Promise((done) => {
        resolve = done;
      }),
  };
}

await buildKernels();
await buildPage();
const inbox = openInbox();
const files = await serve(site);
const server = createServer(async (request, response) => {
  if (request.method !== 'POST') {
    const answer = await fetch(files.address + request.url);
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
    return;
  }
  let text = '';
  for await (const chunk of request) text += chunk;
  response.writeHead(204).end();
  inbox.put(JSON.parse(text));
});
await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const profile = mkdtempSync(join(tmpdir(), 'bits-'));
const rows = [];
for (const browser of await listBrowsers(profile)) {
  rows.push(await ask(browser, `http://localhost:${server.address().port}`, inbox));
}
rmSync(profile, { recursive: true, force: true });
server.close();
files.close();
console.table(
  rows.map(({ browser, engine, cases, faults, digest, agent }) => ({
    browser,
    engine,
    cases,
    faults: faults?.length,
    digest,
    agent,
  })),
);
const digests = new Set(rows.map(({ digest }) => digest));
console.log(digests.size === 1 ? 'the same bits everywhere' : 'the bits differ, or a browser gave no answer');
process.exit(digests.size === 1 ? 0 : 1);

import { basePath, build, isBuilt } from './build.mjs';
import { checkNode, install } from './install.mjs';
import { findFreePort, waitUntilServed } from './ports.mjs';
import { start } from './run.mjs';

async function serve() {
  await install();
  await checkNode();
  if (!isBuilt() && (await build()) !== 0) throw new Error('the build failed; its messages are above');

  const port = await findFreePort(Number(process.env.PORT ?? 4321));
  const address = `http://localhost:${port}${basePath}`;
  const server = start('astro', ['preview', '--ignore-lock', '--silent', '--port', String(port)]);
  const ended = new Promise((resolve) => server.on('close', resolve));
  let stopping = false;
  const stop = () => {
    stopping = true;
    server.kill();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // npm passes a SIGTERM to its shell, which ends without passing it on: an orphan ends by itself.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 500).unref();

  const served = await Promise.race([waitUntilServed(address).then(() => true), ended.then(() => false)]);
  if (served) console.log(`\n  Decoupled is at ${address}\n  Ctrl-C stops it.\n`);
  await ended;
  if (!stopping) throw new Error(`the server ended by itself on port ${port}`);
}

serve().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);

// `npm start`: from a fresh clone to a running city. Installs, builds, starts the database and the three processes.
import { connect } from 'node:net';
import path from 'node:path';
import { installDependencies, root, run, startNode } from './toolchain.mjs';

process.env.DEMO ??= '1';
const portalPort = process.env.PORTAL_PORT ?? '3000';
const consolePort = process.env.CONSOLE_PORT ?? '3001';
// A second start over the same data would take the first one's database over, and then end it.
for (const port of [portalPort, consolePort]) {
  if (!(await isTaken(port))) continue;
  console.error(`Port ${port} is taken: is Balabaqsha running already? Other ports: PORTAL_PORT, CONSOLE_PORT.`);
  process.exit(1);
}
installDependencies();
const built = run('turbo', ['run', 'build', '--output-logs=errors-only']);
if (built !== 0) process.exit(built);

const running = [];
let stopping = false;

/** Stops everything, the database last: the others still have work to commit. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const child of running.toReversed()) await end(child);
  process.exit(code);
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 30_000).unref();
  });
}

function start(name, file, env) {
  // A process group of its own: Ctrl-C reaches this script alone, which then stops the others in order.
  const child = startNode(path.join(root, file), { env, detached: true });
  running.push(child);
  child.once('exit', (code, signal) => {
    if (stopping) return;
    console.error(`${name} ended by itself (${signal ?? code}); stopping the rest.`);
    void stop(1);
  });
  return child;
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

const database = start('database', 'apps/worker/src/prepare.ts', {});
const { databaseUrl } = await new Promise((resolve) => database.once('message', resolve));
const env = { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: '', NODE_ENV: 'production' };
start('worker', 'apps/worker/src/main.ts', env);
start('portal', 'apps/portal/server/main.ts', env);
start('console', 'apps/console/server/main.ts', env);

await Promise.all([ready(portalPort), ready(consolePort)]);
console.log(`
Balabaqsha is running.
  Portal for parents   http://localhost:${portalPort}
  Console for staff    http://localhost:${consolePort}
${process.env.DEMO === '1' || process.env.DEMO === 'true' ? `  Demo tools           http://localhost:${portalPort}/demo   (people, phone inbox, clock, signature keys)\n` : ''}
Ctrl-C stops everything; the data stay.`);

async function ready(port) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  console.error(`nothing is ready on port ${port}`);
  await stop(1);
}

function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

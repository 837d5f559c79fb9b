import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { link, mkdir, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { CITY_STARTS_AT, node, root } from './paths.ts';

/** A running portal, console and worker over a database of their own. */
export interface City {
  portalUrl: string;
  consoleUrl: string;
  /** What its processes said about errors, the last of it. */
  errors(): string;
  /** Ends the processes and drops the database. @throws Error with the output of a process that ended by itself */
  stop(): Promise<void>;
}

interface Process {
  name: string;
  child: ChildProcess;
  output: string[];
}

let made = 0;

/** Starts a city from the template. Each has free ports of its own, so tests can run side by side. */
export async function startCity(): Promise<City> {
  made += 1;
  const name = `city_${process.pid}_${made}`;
  const owner = variable('E2E_OWNER_URL');
  const app = new URL(variable('E2E_APP_URL'));
  const template = app.pathname.slice(1);
  await asOwner(owner, `create database ${name} template ${template}`);
  app.pathname = `/${name}`;

  const dataDir = path.join(variable('E2E_DATA_DIR'), name);
  await mkdir(dataDir, { recursive: true });
  await linkFiles(path.join(variable('E2E_DATA_DIR'), 'files'), path.join(dataDir, 'files'));
  const port = await firstPort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    APP_ENV: 'test',
    DATABASE_URL: app.href,
    DATABASE_OWNER_URL: '',
    DATABASE_POOL: '6',
    // Three processes a city, over and over: what Node has compiled once it keeps.
    NODE_COMPILE_CACHE: path.join(variable('E2E_DATA_DIR'), 'compiled'),
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_NOW: CITY_STARTS_AT,
    PORTAL_PORT: String(port),
    CONSOLE_PORT: String(port + 1),
    // The registers' port; the SMS gateway and the push service take those after it.
    DEMO_GATEWAYS_PORT: String(port + 2),
    DEMO_SMTP_PORT: String(port + 5),
    NCALAYER_PORT: String(port + 6),
  };
  const processes = [
    start('worker', 'apps/worker/src/main.ts', env),
    start('portal', 'apps/portal/server/main.ts', env),
    start('console', 'apps/console/server/main.ts', env),
  ];
  const city: City = {
    portalUrl: `http://localhost:${port}`,
    consoleUrl: `http://localhost:${port + 1}`,
    errors: () =>
      processes.flatMap(({ name: who, output }) => output.join('').split('\n').filter((line) => /error|exception/i.test(line)).map((line) => `${who}: ${line}`)).slice(-20).join('\n'),
    async stop() {
      const died = processes.filter(({ child }) => child.exitCode !== null || child.signalCode !== null);
      await Promise.all(processes.map(({ child }) => end(child)));
      await asOwner(owner, `drop database ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
      if (died.length > 0) throw new Error(died.map((each) => `${each.name} ended by itself:\n${each.output.join('')}`).join('\n'));
    },
  };
  try {
    await Promise.all([ready(city.portalUrl, processes), ready(city.consoleUrl, processes)]);
  } catch (error) {
    await city.stop().catch(() => undefined);
    throw error;
  }
  return city;
}

/** The template's files under the city's own names. A file is never written twice, so nobody sees what another city does to its own. */
async function linkFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const folder of new Set(files.map((file) => path.dirname(file)))) await mkdir(path.join(to, path.relative(from, folder)), { recursive: true });
  await Promise.all(files.map((file) => link(file, path.join(to, path.relative(from, file)))));
}

/**
 * The first of eight free ports in a row. Workers look in different places, and so do two runs of the journeys on the same
 * machine: what is free now may be taken a moment later.
 * @throws Error when there are none
 */
async function firstPort(): Promise<number> {
  for (let shelf = 0; shelf < 10; shelf += 1) {
    const first = 21_000 + ((process.ppid + shelf) % 10) * 1000 + Number(process.env.TEST_PARALLEL_INDEX ?? 0) * 400 + (made % 40) * 8;
    const free = await Promise.all(Array.from({ length: 8 }, (_, next) => isFree(first + next)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no eight free ports in a row');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

function start(name: string, file: string, env: NodeJS.ProcessEnv): Process {
  const child = spawn(node, [path.join(root, file)], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return { name, child, output };
}

async function ready(url: string, processes: readonly Process[]): Promise<void> {
  for (let waits = 0; waits < 900; waits += 1) {
    const dead = processes.find(({ child }) => child.exitCode !== null);
    if (dead !== undefined) throw new Error(`${dead.name} did not start:\n${dead.output.join('')}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} is not ready:\n${processes.flatMap((each) => each.output).join('')}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(killer);
}

async function asOwner(url: string, statement: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = postgres(server.href, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by the global setup`);
  return value;
}

import { execFile, spawn } from 'node:child_process';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { findBinaries, type Binaries } from './binaries.ts';
import { clusterFolder, isInitialised, markInitialised, type ClusterFolder } from './cluster-folder.ts';
import { freePort } from './free-port.ts';
import { findPostmaster, isAlive, stopPostmaster } from './postmaster.ts';
import { serverUser, type ServerUser } from './server-user.ts';

export interface EmbeddedOptions {
  /** Folder that keeps the data between starts. */
  dataDir: string;
  /** Wished port on the loopback address; a free one is taken instead if somebody listens there. */
  port: number;
  /** For tests: speed instead of safety against a power cut. */
  fast?: boolean;
  /** 300 unless told otherwise. */
  maxConnections?: number;
}

export interface EmbeddedPostgres {
  /** The user that owns the database and migrates it. */
  ownerUrl: string;
  /** The app's user, with fewer rights; it exists once `grantToApp` has run. */
  appUrl: string;
  /** Ends all sessions and the server. The data stay. */
  stop(): Promise<void>;
}

const OWNER = 'balabaqsha_owner';
const APP = 'balabaqsha_app';
const DATABASE = 'balabaqsha';

const run = promisify(execFile);

/**
 * Starts a PostgreSQL of our own on the loopback address; for laptops, demonstrations and tests. One that was left
 * running in the same folder is taken over.
 * @throws Error with the end of the server's log when it does not start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  const folder = await clusterFolder(path.resolve(options.dataDir), user);
  const running = await findPostmaster(folder.cluster);
  if (running !== null) {
    await waitUntilReady(urls(folder, running.port).admin, () => isAlive(running.pid), folder.log);
    return { ...urls(folder, running.port), stop: () => stopPostmaster(running.pid) };
  }
  const binaries = await findBinaries(user);
  if (!(await isInitialised(folder))) await initialise(binaries, folder, user);
  const port = await freePort(options.port);
  const pid = await launch(binaries, folder, user, port, options);
  // Whatever ends this process must not leave a server behind.
  const onExit = (): void => {
    if (isAlive(pid)) process.kill(pid, 'SIGINT');
  };
  process.once('exit', onExit);
  const { admin, ownerUrl, appUrl } = urls(folder, port);
  await waitUntilReady(admin, () => isAlive(pid), folder.log);
  await createDatabase(admin);
  return {
    ownerUrl,
    appUrl,
    async stop() {
      await stopPostmaster(pid);
      process.off('exit', onExit);
    },
  };
}

function urls(folder: ClusterFolder, port: number): { admin: string; ownerUrl: string; appUrl: string } {
  const address = (user: string, password: string, database: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    admin: address(OWNER, folder.ownerPassword, 'postgres'),
    ownerUrl: address(OWNER, folder.ownerPassword, DATABASE),
    appUrl: address(APP, folder.appPassword, DATABASE),
  };
}

/** Locale of the server itself, not of the machine: the same order and case everywhere; names are sorted by ICU where asked. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

async function initialise(binaries: Binaries, folder: ClusterFolder, user: ServerUser): Promise<void> {
  await rm(folder.cluster, { recursive: true, force: true });
  const passwordFile = path.join(path.dirname(folder.cluster), 'password');
  await writeFile(passwordFile, `${folder.ownerPassword}\n`, { mode: 0o644 });
  try {
    const flags = [`--pgdata=${folder.cluster}`, `--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...LOCALE];
    await run(binaries.initdb, flags, { ...user.ids, cwd: path.dirname(folder.cluster), env: { ...process.env, LC_ALL: 'C' } });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await markInitialised(folder);
}

async function launch(binaries: Binaries, folder: ClusterFolder, user: ServerUser, port: number, options: EmbeddedOptions): Promise<number> {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: options.maxConnections ?? 300,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their values don't belong in a log file.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    ...(options.fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0 } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(folder.log, 'w', 0o600);
  try {
    // Detached: Ctrl-C reaches the whole process group, and the apps still need the server while they stop.
    const child = spawn(binaries.postgres, ['-D', folder.cluster, ...flags], {
      ...user.ids, cwd: path.dirname(folder.cluster), detached: true, stdio: ['ignore', log.fd, log.fd], env: { ...process.env, LC_ALL: 'C' },
    });
    child.unref();
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => (child.pid === undefined ? reject(new Error('the server has no process')) : resolve(child.pid)));
    });
  } finally {
    await log.close();
  }
}

async function waitUntilReady(url: string, alive: () => boolean, log: string): Promise<void> {
  for (let waits = 0; waits < 600; waits += 1) {
    if (!alive()) throw new Error(`PostgreSQL did not start:\n${await tail(log)}`);
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
    try {
      await client`select 1`;
      return;
    } catch {
      await pause(50);
    } finally {
      await client.end({ timeout: 1 });
    }
  }
  throw new Error(`PostgreSQL did not answer in time:\n${await tail(log)}`);
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await client`select 1 from pg_database where datname = ${DATABASE}`;
    if (found === undefined) await client`create database ${client(DATABASE)}`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function tail(log: string): Promise<string> {
  return readFile(log, 'utf8').then((text) => text.split('\n').slice(-15).join('\n'), () => '(no log)');
}

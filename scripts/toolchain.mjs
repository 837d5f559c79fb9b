// Shared by the bootstraps: plain Node 20 or newer, nothing installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, 'node_modules', '.bin');

/** Environment in which the pinned Node and the project's tools come first. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'compiled'), TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra };
}

/** Runs a command to its end with its output passed on; ends the process with its code where it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: toolEnvironment(), ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs the dependencies when the lockfile is newer than what is there. */
export function installDependencies() {
  const lockfile = path.join(root, 'pnpm-lock.yaml');
  const mark = path.join(root, 'node_modules', '.installed-lockfile');
  const wanted = readFileSync(lockfile, 'utf8');
  if (existsSync(mark) && statSync(mark).isFile() && readFileSync(mark, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  console.log(`Installing dependencies with ${packageManager} …`);
  const status = run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], { env: { ...process.env, CI: process.env.CI ?? 'true' } });
  if (status !== 0) process.exit(status);
  writeFileSync(mark, wanted);
}

/**
 * The project's own Node, pinned in package.json: the program itself. The one in `.bin` is a shell script that would take
 * a signal and leave the program behind it running.
 */
export const pinnedNode = path.join(root, 'node_modules', 'node', 'bin', 'node');

/** Starts a program of the project under the pinned Node. */
export function startNode(file, { env = {}, ...options } = {}) {
  return spawn(pinnedNode, [file], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: toolEnvironment(env), ...options });
}

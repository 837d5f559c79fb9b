import { fork } from 'node:child_process';
import path from 'node:path';

/** A photo of a phone takes some seconds. */
const LONGEST_MS = 30_000;

/** Works on a picture apart; answers `null` where the process ended without a word. */
export type MadeApart<Answer> = (bytes: Uint8Array) => Promise<Answer | null>;

/**
 * Works on pictures in a process of their own, one at a time (D3): a picture that brings its decoder down, or takes longer
 * than `LONGEST_MS`, is unreadable and nothing else. That process knows nothing of ours: its environment is as good as empty.
 * @param file of this folder that is the process; it gets the bytes of one picture, answers once and ends
 */
export function madeApart<Answer>(file: string): MadeApart<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    const made = last.then(() => answered<Answer>(path.join(import.meta.dirname, file), bytes));
    last = made;
    return made;
  };
}

function answered<Answer>(file: string, bytes: Uint8Array): Promise<Answer | null> {
  return new Promise((resolve) => {
    const child = fork(file, { env: { NODE_ENV: 'production' }, execArgv: [], serialization: 'advanced', stdio: 'ignore', timeout: LONGEST_MS, killSignal: 'SIGKILL' });
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(null));
    child.send(bytes, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });
}

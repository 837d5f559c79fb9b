import { fork } from 'node:child_process';
import path from 'node:path';
import type { PhotoMaker, ReadyPhoto } from '@balabaqsha/services/ports';
import type { PhotoAnswer } from './photo-process.ts';

const PROCESS = path.join(import.meta.dirname, 'photo-process.ts');
/** A photo of a phone takes a second. */
const LONGEST_MS = 30_000;

/**
 * Makes published pictures in a process of their own, one at a time (D3): a picture that brings its decoder down, or takes
 * longer than `LONGEST_MS`, is unreadable and nothing else. That process knows nothing of ours: its environment is as good as empty.
 */
export function photoMaker(): PhotoMaker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async make(bytes) {
      const made = last.then(() => madeApart(bytes));
      last = made;
      const answer = await made;
      if (answer === null || 'failed' in answer) return { ok: false, code: 'PHOTO_UNREADABLE' };
      const ready = (picture: typeof answer.large): ReadyPhoto => ({ ...picture, bytes: new Uint8Array(picture.bytes), type: 'image/jpeg' });
      return { ok: true, large: ready(answer.large), small: ready(answer.small) };
    },
  };
}

/** What the process answered; `null` where it ended without a word. */
function madeApart(bytes: Uint8Array): Promise<PhotoAnswer | null> {
  return new Promise((resolve) => {
    const child = fork(PROCESS, { env: { NODE_ENV: 'production' }, execArgv: [], serialization: 'advanced', stdio: 'ignore', timeout: LONGEST_MS, killSignal: 'SIGKILL' });
    child.once('message', (answer) => resolve(answer as PhotoAnswer));
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(null));
    child.send(bytes, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { HeardFromProcess, ToldProcess } from './acting-process.ts';
import type { Act } from './acts.ts';
import type { ChaosCity } from './city.ts';
import type { Answer, Workplace } from './performer.ts';

/** Another process that acts beside this one. */
export interface OtherProcess {
  /** @returns `null` where it was killed before it answered: nobody knows then what became of the act */
  perform(act: Act, now: Date): Promise<Answer | null>;
  /** kill -9; acts under way are never answered. */
  kill(): Promise<void>;
}

/**
 * Starts a process of the city and waits until it is ready.
 * @throws Error where it ends by itself; later such an end is the failure of every act that it has not answered
 */
export async function startProcess(workplace: Workplace, city: ChaosCity): Promise<OtherProcess> {
  const child = fork(new URL('acting-process.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const unanswered = new Map<number, (answer: Answer | null) => void>();
  let asked = 0;
  let killed = false;
  const exited = once(child, 'exit');
  const say = (told: ToldProcess): void => void child.send(told);
  const endAll = (answer: Answer | null): void => {
    for (const answered of unanswered.values()) answered(answer);
    unanswered.clear();
  };
  void exited.then(() => endAll(killed ? null : { ended: 'failed', failure: 'the process has ended by itself' }));
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (heard: HeardFromProcess) => {
      if (heard.kind === 'ready') return resolve();
      unanswered.get(heard.id)?.(heard.answer);
      unanswered.delete(heard.id);
    });
    void exited.then(() => reject(new Error('the process has ended before it was ready')));
  });
  say({ kind: 'begin', workplace, city });
  await ready;
  return {
    perform: (act, now) =>
      new Promise((resolve) => {
        asked += 1;
        unanswered.set(asked, resolve);
        say({ kind: 'act', act, id: asked, now: now.toISOString() });
      }),
    async kill() {
      killed = true;
      child.kill('SIGKILL');
      await exited;
    },
  };
}

import type { Act } from './acts.ts';
import type { ChaosCity } from './city.ts';
import { chaosDeps, performer, type Answer, type Perform, type Workplace } from './performer.ts';

/** What a process of the city is told: once where it works, then again and again what to do at once. */
export type ToldProcess = { kind: 'begin'; workplace: Workplace; city: ChaosCity } | { kind: 'act'; act: Act; id: number; now: string };

/** What it says. */
export type HeardFromProcess = { kind: 'ready' } | { kind: 'answer'; id: number; answer: Answer };

let perform: Perform | undefined;

const say = (said: HeardFromProcess): void => void process.send?.(said);

// Acts until it is killed or nobody is there any more to tell it anything.
process.on('message', (told: ToldProcess) => void hear(told));
process.once('disconnect', () => process.exit());

async function hear(told: ToldProcess): Promise<void> {
  if (told.kind === 'begin') {
    perform = performer(await chaosDeps(told.workplace), told.city);
    say({ kind: 'ready' });
    return;
  }
  if (perform === undefined) throw new Error('an act before the beginning');
  say({ kind: 'answer', id: told.id, answer: await perform(told.act, new Date(told.now)) });
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '@balabaqsha/domain';
import type { Act } from './acts.ts';
import type { Answers } from './answers.ts';
import type { Hands } from './clock.ts';
import type { OtherProcess } from './other-process.ts';
import type { Perform } from './performer.ts';

/** A killed process lives so long with its last acts at most. */
const LAST_MOMENTS_MS = 40;

/** Three processes that act on one city: this one, one that lives on, and one that is killed again and again. */
export class Processes {
  readonly #here: Perform;
  readonly #steady: OtherProcess;
  readonly #start: () => Promise<OtherProcess>;
  readonly #answers: Answers;
  /** `null` while a new one is starting. */
  #mortal: OtherProcess | null = null;
  #starting: Promise<void> = Promise.resolve();
  #killed = 0;

  private constructor(here: Perform, steady: OtherProcess, start: () => Promise<OtherProcess>, answers: Answers) {
    this.#here = here;
    this.#steady = steady;
    this.#start = start;
    this.#answers = answers;
  }

  /**
   * @param here acts in this process
   * @param answers is told how each act ended
   */
  static async start(here: Perform, start: () => Promise<OtherProcess>, answers: Answers): Promise<Processes> {
    const processes = new Processes(here, await start(), start, answers);
    processes.#startMortal();
    await processes.#starting;
    return processes;
  }

  /** How many were killed so far. */
  get killed(): number {
    return this.#killed;
  }

  /**
   * Lets the acts happen at once, each in some process.
   * @throws Error where one ends neither in success nor in a refusal by the rules
   */
  async act(acts: readonly Act[], hands: Hands, random: Random): Promise<void> {
    const places = [this.#here, this.#steady.perform, ...(this.#mortal === null ? [] : [this.#mortal.perform])];
    const failures: string[] = [];
    await Promise.all(
      acts.map(async (act) => {
        const perform = places[Math.floor(random.next() * places.length)] ?? this.#here;
        const answer = await perform(act, perform === this.#here ? hands.here : hands.elsewhere);
        this.#answers.note(act, answer);
        if (answer?.ended === 'failed') failures.push(answer.failure);
      }),
    );
    if (failures.length > 0) throw new Error(`${failures.length} acts failed:\n${failures.join('\n')}`);
  }

  /** The same with kill -9 of one of the processes in the middle of it; another takes its place as soon as it is ready. */
  async actAndDie(acts: readonly Act[], hands: Hands, random: Random): Promise<void> {
    await this.#starting;
    const doomed = this.#mortal;
    if (doomed === null) throw new Error('there is no process to kill');
    const acting = this.act(acts, hands, random);
    const dying = pause(random.next() * LAST_MOMENTS_MS).then(() => doomed.kill());
    await Promise.all([acting, dying]);
    this.#mortal = null;
    this.#killed += 1;
    this.#startMortal();
  }

  /** Ends those beside this one. */
  async stop(): Promise<void> {
    // One that could not be started has been told of, and the other must go all the same.
    await this.#starting.catch(() => undefined);
    await Promise.all([this.#steady.kill(), this.#mortal?.kill()]);
  }

  #startMortal(): void {
    this.#starting = this.#start().then((started) => {
      this.#mortal = started;
    });
    // Told by whoever waits for it next.
    this.#starting.catch(() => undefined);
  }
}

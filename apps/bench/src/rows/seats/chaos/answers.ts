import type { ApplicationEvent } from '@balabaqsha/domain';
import type postgres from 'postgres';
import type { Act, Deed } from './acts.ts';
import type { Answer } from './performer.ts';

/** Which line of the history a deed that succeeds leaves behind, exactly one. */
const EVENT_OF: Partial<Record<Deed, ApplicationEvent>> = {
  apply: 'SENT',
  confirm: 'CONFIRMED',
  withdraw: 'WITHDRAWN',
  restore: 'STOP_LIST_RESTORED',
  reinstate: 'REINSTATED',
  accept: 'VOUCHER_ACCEPTED',
  decline: 'VOUCHER_DECLINED',
  extend: 'VOUCHER_EXTENDED',
  choose: 'ENROLMENT_REQUESTED',
  takeBack: 'ENROLMENT_TAKEN_BACK',
  refuse: 'ENROLMENT_REFUSED',
  sendContract: 'CONTRACT_SENT',
  sign: 'CONTRACT_SIGNED_BY_GUARDIAN',
  countersign: 'ENROLLED',
  leave: 'DISENROLLED',
  disenrol: 'DISENROLLED',
};

/** Asking for a group that one has already is a success that leaves nothing behind. */
const MAY_LEAVE_NOTHING: readonly ApplicationEvent[] = ['ENROLMENT_REQUESTED'];

/** How many acts ended in which way. */
export type Ends = Record<Answer['ended'] | 'unanswered', number>;

interface Told {
  done: number;
  unanswered: number;
}

/** Keeps what people were told and holds it against the history: what was answered is there, what was undone is not. */
export class Answers {
  readonly ends: Ends = { done: 0, refused: 0, undone: 0, failed: 0, unanswered: 0 };
  readonly #told = new Map<ApplicationEvent, Told>();
  readonly #before: ReadonlyMap<ApplicationEvent, number>;

  private constructor(before: ReadonlyMap<ApplicationEvent, number>) {
    this.#before = before;
  }

  /** Begins with the history that there is. */
  static async since(owner: postgres.Sql): Promise<Answers> {
    return new Answers(await linesOfHistory(owner));
  }

  /** @param answer `null` where the process was killed: the act may have happened or not */
  note({ deed }: Pick<Act, 'deed'>, answer: Answer | null): void {
    this.ends[answer?.ended ?? 'unanswered'] += 1;
    const event = EVENT_OF[deed];
    if (event === undefined) return;
    const told = this.#told.get(event) ?? { done: 0, unanswered: 0 };
    if (answer === null) told.unanswered += 1;
    else if (answer.ended === 'done') told.done += 1;
    this.#told.set(event, told);
  }

  /** Deeds that were answered and are not in the history, and lines of the history that nobody can have been told of. */
  async compare(owner: postgres.Sql): Promise<{ missing: number; tooMany: number }> {
    const linesOf = await linesOfHistory(owner);
    const sum = { missing: 0, tooMany: 0 };
    for (const [event, { done, unanswered }] of this.#told) {
      const lines = (linesOf.get(event) ?? 0) - (this.#before.get(event) ?? 0);
      if (!MAY_LEAVE_NOTHING.includes(event)) sum.missing += Math.max(done - lines, 0);
      sum.tooMany += Math.max(lines - done - unanswered, 0);
    }
    return sum;
  }
}

async function linesOfHistory(owner: postgres.Sql): Promise<Map<ApplicationEvent, number>> {
  const rows = await owner<{ event: ApplicationEvent; lines: number }[]>`select event, count(*)::int as lines from application_event group by event`;
  return new Map(rows.map(({ event, lines }) => [event, lines]));
}

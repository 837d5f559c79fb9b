import { randomUUID } from 'node:crypto';
import { insertMany, isOneOf, lockPool, type WriteTx } from '@balabaqsha/db';
import { application, enrolment, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import { choicesOf, DomainError, isDomainError, needKey, suits, type ApplicationId, type EnrolmentId, type GroupId } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { GuardianActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { moveApplications, notifyGuardians, recordAudit } from '../record/index.ts';
import { loadPool, needOf, promisedToOthers, type Pool } from '../seats/index.ts';
import { HOLDING_SEAT, inLanguages, requireVoucherInTime } from './enrolment-rows.ts';

/** A guardian's wish for a seat of a group. */
export interface SeatRequest {
  guardian: GuardianActor;
  /** Of the application. */
  number: number;
  childId: string;
  /** When the server received it, UTC (V10). */
  at: Date;
}

type Application = typeof application.$inferSelect;
type Voucher = typeof voucher.$inferSelect;
type Enrolment = typeof enrolment.$inferSelect;

interface Chosen {
  group: typeof group.$inferSelect;
  kindergarten: typeof kindergarten.$inferSelect;
}

interface Winner {
  request: SeatRequest;
  row: Application;
  voucher: Voucher;
  enrolmentId: EnrolmentId;
}

type Answer = () => { done: true };

const DONE: Answer = () => ({ done: true });
const refusing =
  (error: DomainError): Answer =>
  () => {
    throw error;
  };

/**
 * Decides requests for seats of one group in their order, under the lock of its pool and by a fixed number of statements,
 * however many they are (E1, V2).
 * @returns an answer for each; one that throws is a refusal of that request alone
 */
export async function decideRequests(tx: WriteTx, deps: Deps, groupId: GroupId, requests: readonly SeatRequest[]): Promise<Answer[]> {
  const [chosen] = await tx.select({ group, kindergarten }).from(group).innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId)).where(eq(group.id, groupId));
  if (chosen !== undefined) await lockPool(tx, chosen.kindergarten.cityId);
  const facts = await loadFacts(tx, requests);
  const seats = chosen === undefined ? null : await Seats.read(tx, chosen);
  const winners: Winner[] = [];
  const answers = requests.map((request): Answer => {
    try {
      const winner = decide(facts, seats, groupId, request);
      if (winner !== null) winners.push(winner);
      return DONE;
    } catch (error) {
      if (isDomainError(error)) return refusing(error);
      throw error;
    }
  });
  if (chosen !== undefined) await write(tx, deps, chosen, winners);
  return answers;
}

/** The winner, or `null` for one who has the seat already, by an earlier click. */
function decide(facts: Facts, seats: Seats | null, groupId: GroupId, request: SeatRequest): Winner | null {
  const row = facts.applications.get(request.number);
  if (row === undefined || row.guardianId !== request.guardian.guardianId) throw new DomainError('NOT_FOUND');
  if (row.childId !== request.childId) throw new DomainError('INVALID_VALUE', { field: 'childId' });
  const held = facts.enrolments.get(row.id);
  if (held?.groupId === groupId && held.state === 'REQUESTED') return null;
  if (facts.served.has(row.id)) return null;
  if (row.state !== 'VOUCHER_ACCEPTED') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  const ticket = facts.vouchers.get(row.id);
  if (ticket === undefined) throw new DomainError('VOUCHER_EXPIRED');
  requireVoucherInTime(ticket, request.at);
  if (seats === null) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
  seats.take(row);
  facts.served.add(row.id);
  return { request, row, voucher: ticket, enrolmentId: randomUUID() as EnrolmentId };
}

interface Facts {
  applications: Map<number, Application>;
  vouchers: Map<ApplicationId, Voucher>;
  enrolments: Map<ApplicationId, Enrolment>;
  /** Who got a seat in this very decision. */
  served: Set<ApplicationId>;
}

async function loadFacts(tx: WriteTx, requests: readonly SeatRequest[]): Promise<Facts> {
  const rows = await tx.select().from(application).where(isOneOf(application.number, requests.map(({ number }) => number)));
  const ids = rows.map(({ id }) => id);
  const vouchers = await tx.select().from(voucher).where(and(isOneOf(voucher.applicationId, ids), inArray(voucher.state, ['OFFERED', 'ACCEPTED'])));
  const enrolments = await tx.select().from(enrolment).where(and(isOneOf(enrolment.applicationId, ids), inArray(enrolment.state, HOLDING_SEAT)));
  return {
    applications: new Map(rows.map((row) => [row.number, row])),
    vouchers: new Map(vouchers.map((row) => [row.applicationId, row])),
    enrolments: new Map(enrolments.map((row) => [row.applicationId, row])),
    served: new Set(),
  };
}

/** The pool as it stands after those who were served before in the same decision. */
class Seats {
  readonly #chosen: Chosen;
  readonly #pool: Pool;
  /** Needs that were refused: seats only become fewer here. */
  readonly #refused = new Set<string>();

  private constructor(chosen: Chosen, pool: Pool) {
    this.#chosen = chosen;
    this.#pool = pool;
  }

  static async read(tx: WriteTx, chosen: Chosen): Promise<Seats> {
    return new Seats(chosen, await loadPool(tx, chosen.kindergarten.cityId));
  }

  /** @throws DomainError GROUP_UNSUITABLE, GROUP_FULL, SEAT_PROMISED */
  take(row: Application): void {
    const { group: wanted, kindergarten: at } = this.#chosen;
    const seat = this.#pool.seats.find(({ key }) => key === wanted.id);
    const need = needOf(row);
    if (seat === undefined || at.cityId !== row.cityId || wanted.closedAt !== null) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
    if (seat.free < 1) throw new DomainError('GROUP_FULL', { field: 'groupId' });
    if (!suits(seat, need)) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
    const promisedOthers = promisedToOthers(this.#pool, need);
    const refused = this.#refused.has(needKey(need)) || !choicesOf({ seats: this.#pool.seats, promisedOthers, need })(seat.key);
    if (refused) {
      this.#refused.add(needKey(need));
      throw new DomainError('SEAT_PROMISED', { field: 'groupId' });
    }
    seat.free -= 1;
    this.#pool.promised = promisedOthers;
  }
}

async function write(tx: WriteTx, deps: Deps, { group: taken, kindergarten: at }: Chosen, winners: readonly Winner[]): Promise<void> {
  const [first] = winners;
  if (first === undefined) return;
  const now = winners.reduce((latest, { request }) => (request.at > latest ? request.at : latest), new Date(0));
  const actorOf = new Map(winners.map(({ row, request }) => [row.id, request.guardian]));
  const where = inLanguages('kindergarten', at.name);
  await insertMany(
    tx,
    enrolment,
    winners.map(({ enrolmentId, row, voucher: ticket, request }) => ({ id: enrolmentId, applicationId: row.id, voucherId: ticket.id, groupId: taken.id, state: 'REQUESTED' as const, requestedAt: request.at })),
  );
  await moveApplications(tx, now, first.request.guardian, {
    ids: winners.map(({ row }) => row.id),
    from: 'VOUCHER_ACCEPTED',
    event: 'ENROLMENT_REQUESTED',
    details: () => ({ group: taken.name, ...where }),
    by: (id) => actorOf.get(id),
  });
  await recordAudit(
    tx,
    now,
    first.request.guardian,
    ...winners.map(({ request, enrolmentId, row }) => ({ action: 'enrolment.requested', subject: { kind: 'enrolment', id: enrolmentId }, details: { application: row.number, group: taken.id }, by: request.guardian })),
  );
  await notifyGuardians(
    tx,
    deps,
    now,
    winners.map(({ row }) => ({ guardianId: row.guardianId, applicationId: row.id, kind: 'ENROLMENT_REQUESTED', params: { number: row.number, ...where } })),
  );
}

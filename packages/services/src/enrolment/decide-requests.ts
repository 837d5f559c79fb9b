import { randomUUID } from 'node:crypto';
import { insertMany, isOneOf, lockPool, type WriteTx } from '@balabaqsha/db';
import { application, enrolment, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import { choicesOf, DomainError, isDomainError, needKey, suits, type EnrolmentId, type GroupId } from '@balabaqsha/domain';
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

const applicationColumns = {
  id: application.id, number: application.number, cityId: application.cityId, guardianId: application.guardianId, childId: application.childId, state: application.state,
  correctionType: application.correctionType, birthYear: application.birthYear, language: application.language, otherLanguageSuits: application.otherLanguageSuits,
};
const voucherColumns = { id: voucher.id, state: voucher.state, enrolBy: voucher.enrolBy };
const heldColumns = { groupId: enrolment.groupId, state: enrolment.state };

type Application = Pick<typeof application.$inferSelect, keyof typeof applicationColumns>;
type Voucher = Pick<typeof voucher.$inferSelect, keyof typeof voucherColumns>;

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
  const [facts, seats] = await Promise.all([loadFacts(tx, requests), chosen === undefined ? null : Seats.read(tx, chosen)]);
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
function decide(known: ReadonlyMap<number, Facts>, seats: Seats | null, groupId: GroupId, request: SeatRequest): Winner | null {
  const facts = known.get(request.number);
  if (facts === undefined || facts.row.guardianId !== request.guardian.guardianId) throw new DomainError('NOT_FOUND');
  const { row, voucher: its, held } = facts;
  if (row.childId !== request.childId) throw new DomainError('INVALID_VALUE', { field: 'childId' });
  if (held?.groupId === groupId && held.state === 'REQUESTED') return null;
  if (facts.served) return null;
  if (row.state !== 'VOUCHER_ACCEPTED') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  if (its === null) throw new DomainError('VOUCHER_EXPIRED');
  requireVoucherInTime(its, request.at);
  if (seats === null) throw new DomainError('GROUP_UNSUITABLE', { field: 'groupId' });
  seats.take(row);
  facts.served = true;
  return { request, row, voucher: its, enrolmentId: randomUUID() as EnrolmentId };
}

/** What is known of an application that a seat is wanted for. */
interface Facts {
  row: Application;
  voucher: Voucher | null;
  /** The seat that it holds already. */
  held: Pick<typeof enrolment.$inferSelect, keyof typeof heldColumns> | null;
  /** Whether it got a seat in this very decision. */
  served: boolean;
}

/** Applications by their numbers. The database holds that each has one live voucher and one seat at most. */
async function loadFacts(tx: WriteTx, requests: readonly SeatRequest[]): Promise<Map<number, Facts>> {
  const rows = await tx
    .select({ row: applicationColumns, voucher: voucherColumns, held: heldColumns })
    .from(application)
    .leftJoin(voucher, and(eq(voucher.applicationId, application.id), inArray(voucher.state, ['OFFERED', 'ACCEPTED'])))
    .leftJoin(enrolment, and(eq(enrolment.applicationId, application.id), inArray(enrolment.state, HOLDING_SEAT)))
    .where(isOneOf(application.number, requests.map(({ number }) => number)));
  return new Map(rows.map((each) => [each.row.number, { ...each, served: false }]));
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
    winners.map(({ enrolmentId, row, voucher: its, request }) => ({ id: enrolmentId, applicationId: row.id, voucherId: its.id, groupId: taken.id, state: 'REQUESTED' as const, requestedAt: request.at })),
  );
  await moveApplications(tx, now, first.request.guardian, {
    ids: winners.map(({ row }) => row.id),
    from: 'VOUCHER_ACCEPTED',
    event: 'ENROLMENT_REQUESTED',
    details: () => ({ group: taken.name, ...where }),
    by: (id) => actorOf.get(id),
  });
  await Promise.all([
    recordAudit(
      tx,
      now,
      first.request.guardian,
      ...winners.map(({ request, enrolmentId, row }) => ({ action: 'enrolment.requested', subject: { kind: 'enrolment', id: enrolmentId }, details: { application: row.number, group: taken.id }, by: request.guardian })),
    ),
    notifyGuardians(
      tx,
      deps,
      now,
      winners.map(({ row }) => ({ guardianId: row.guardianId, applicationId: row.id, kind: 'ENROLMENT_REQUESTED', params: { number: row.number, ...where } })),
    ),
  ]);
}

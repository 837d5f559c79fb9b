import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, group, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, CLOSING_FATES, DomainError, enrolmentLifecycle, fullName, holdersTouched, type ClosingFate, type GroupId, type KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { ClosingChildren, registryKindergartenInput } from '../contract/kindergarten-registry.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { loadPool, voucherHolders } from '../seats/index.ts';
import { kindergartenOfCity } from './kindergarten-facts.ts';

/** Of each fate so many children are named; the others are counted. */
const NAMED = 20;

/**
 * The children whom closing a kindergarten would touch, by what it would mean for them, those first whom it would hurt (V2).
 * The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, STATE_CHANGED where it is closed already
 */
export async function closingChildren(deps: Deps, actor: Actor, input: z.output<typeof registryKindergartenInput>): Promise<ClosingChildren> {
  const { cityId } = officerCalling(actor, 'staff.registry.closingChildren');
  return deps.db.write(async (tx) => {
    const { id, closedFrom } = await kindergartenOfCity(tx, cityId, input.id);
    if (closedFrom !== null) throw new DomainError('STATE_CHANGED');
    const open = (await tx.select({ id: group.id }).from(group).where(and(eq(group.kindergartenId, id), isNull(group.closedAt)))).map((each) => each.id);
    const touched = holdersTouched({ keys: open, seats: (await loadPool(tx, cityId)).seats, holders: await voucherHolders(tx, cityId) });
    const numbers: Record<ClosingFate, number[]> = {
      ...(await holdingSeats(tx, open)),
      WITHOUT_SEAT: touched.withoutSeat.map(({ number }) => number),
      SEAT_ELSEWHERE: touched.elsewhere.map(({ number }) => number),
      WAITS_ON: await wishing(tx, id),
    };
    const shown = CLOSING_FATES.flatMap((fate) => numbers[fate].slice(0, NAMED));
    const named = await byNumber(tx, shown);
    // Of the city and not of the kindergarten: most of them have no seat there, and their guardians are to find it as well (A9).
    await recordAudit(tx, deps.clock.now(), actor, { action: 'kindergarten.closing-read', subject: { kind: 'city', id: cityId }, details: { kindergarten: id, ...shownApplications(shown) } });
    return CLOSING_FATES.flatMap((fate) => (numbers[fate].length === 0 ? [] : [{ fate, total: numbers[fate].length, rows: numbers[fate].slice(0, NAMED).flatMap((number) => named.get(number) ?? []) }]));
  });
}

/** Numbers of the applications that hold a seat in these groups: enrolled, and on the way there. */
async function holdingSeats(tx: ReadTx, ids: readonly GroupId[]): Promise<Pick<Record<ClosingFate, number[]>, 'ENROLLED' | 'ENROLLING'>> {
  const rows = await tx
    .select({ number: application.number, state: enrolment.state })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .where(and(isOneOf(enrolment.groupId, ids), inArray(enrolment.state, [...enrolmentLifecycle.categories.holdingSeat])))
    .orderBy(asc(application.number));
  const those = (enrolled: boolean): number[] => rows.filter(({ state }) => (state === 'ENROLLED') === enrolled).map(({ number }) => number);
  return { ENROLLED: those(true), ENROLLING: those(false) };
}

/** Numbers of live applications without voucher and seat that name the kindergarten as their wish (Q8). */
async function wishing(tx: ReadTx, id: KindergartenId): Promise<number[]> {
  const { holdingVoucher, holdingSeat } = applicationLifecycle.categories;
  const rows = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(eq(application.wishedKindergartenId, id), ne(application.state, 'ARCHIVED'), notInArray(application.state, [...holdingVoucher, ...holdingSeat])))
    .orderBy(asc(application.number));
  return rows.map(({ number }) => number);
}

type Row = ClosingChildren[number]['rows'][number];

/** What is shown of these applications; of several vouchers of one the newest. */
async function byNumber(tx: ReadTx, numbers: readonly number[]): Promise<Map<number, Row>> {
  const rows = await tx
    .select({ number: application.number, state: application.state, child: { surname: child.surname, name: child.name, patronymic: child.patronymic }, voucher })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .leftJoin(voucher, eq(voucher.applicationId, application.id))
    .where(inArray(application.number, [...numbers]))
    .orderBy(asc(voucher.offeredAt));
  return new Map(rows.map(({ number, state, child: who, voucher: its }) => [number, { number, childName: fullName(who), state, voucher: its && { state: its.state, deadline: deadlineOf(its) } }]));
}

/** By when the guardian has to do something; `null` where nothing runs. */
function deadlineOf({ state, respondBy, enrolBy }: typeof voucher.$inferSelect): Date | null {
  if (state === 'OFFERED') return respondBy;
  return state === 'ACCEPTED' ? enrolBy : null;
}

import { isOneOf } from '@balabaqsha/db';
import { enrolment, group } from '@balabaqsha/db/schema';
import { byUrgency, enrolmentLifecycle, fullName } from '@balabaqsha/domain';
import { and, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { enrolmentInbox as enrolmentInboxOutput, enrolmentRow } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { runningDeadline } from '../enrolment/contract-view.ts';
import { selectEnrolments, type EnrolmentCase } from '../enrolment/enrolment-rows.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';

/**
 * Requests that somebody still has to act on, at the employee's own kindergarten only (S4): those first that wait for the
 * kindergarten, the most urgent on top, then those that wait for the guardian (E2, E5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function enrolmentInbox(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof enrolmentInboxOutput>> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.inbox');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const open = await selectEnrolments(
      tx,
      and(isOneOf(group.kindergartenId, kindergartenIds), inArray(enrolment.state, [...enrolmentLifecycle.categories.open])),
    );
    return open.map((held) => rowOf(held, now)).sort(byTurn);
  });
}

type Row = z.output<typeof enrolmentRow>;

function byTurn(a: Row, b: Row): number {
  return waitsForGuardian(a) - waitsForGuardian(b) || byUrgency(urgencyOf(a), urgencyOf(b));
}

const waitsForGuardian = ({ state }: Row): number => Number(!enrolmentLifecycle.is(state, 'kindergartensTurn'));

const urgencyOf = ({ overdue, dueAt, requestedAt }: Row) => ({ overdue: Number(overdue), dueAt, since: requestedAt });

/** An enrolment as lists show it. */
export function rowOf(held: EnrolmentCase, now: Date): Row {
  const dueAt = runningDeadline(held);
  return {
    id: held.enrolment.id,
    applicationNumber: held.application.number,
    childName: fullName(held.child),
    birthDate: held.child.birthDate,
    correctionType: held.application.correctionType,
    group: { id: held.group.id, name: held.group.name },
    state: held.enrolment.state,
    requestedAt: held.enrolment.requestedAt,
    dueAt,
    overdue: dueAt !== null && now >= dueAt,
  };
}

import { mayCall, rolesFor, type Action } from '@balabaqsha/auth';
import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, enrolment, group, voucher } from '@balabaqsha/db/schema';
import { awaitsYearChange, localDateOf, type EnrolmentState, type WorkKind } from '@balabaqsha/domain';
import { and, asc, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { AwaitedWork } from '../contract/today.ts';
import { countAwaited, LIMIT, waiting } from './count-awaited.ts';

/** What waits for a kindergarten: contracts to send and to sign, groups of a year that is over (E2, E4, E5). */
export async function kindergartenWork(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  const found = await Promise.all([
    contractWork(tx, actor, now, { kind: 'CONTRACT_TO_SEND', action: 'staff.enrolments.sendContract', state: 'REQUESTED', dueAt: sql`${voucher.enrolBy}` }),
    contractWork(tx, actor, now, { kind: 'CONTRACT_TO_SIGN', action: 'staff.enrolments.sign', state: 'GUARDIAN_SIGNED', dueAt: sql`${enrolment.signBy}` }),
    groupWork(tx, actor, now),
  ]);
  return found.flat();
}

/** Where the employee may do it; none where he may not. */
function kindergartensOf(actor: Actor, action: Action) {
  return mayCall(actor, action) ? rolesFor(actor, action).flatMap(({ kindergartenId }) => kindergartenId ?? []) : [];
}

async function contractWork(tx: ReadTx, actor: Actor, now: Date, { kind, action, state, dueAt }: { kind: WorkKind; action: Action; state: EnrolmentState; dueAt: SQL }): Promise<AwaitedWork[]> {
  const ids = kindergartensOf(actor, action);
  if (ids.length === 0) return [];
  const walk = sql`(
    select ${dueAt} as due_at, null::timestamptz as since, ${enrolment.id}::text as key
    from ${group} join ${enrolment} on ${enrolment.groupId} = ${group.id} join ${voucher} on ${voucher.id} = ${enrolment.voucherId}
    where ${isOneOf(group.kindergartenId, ids)} and ${enrolment.state} = ${sql.raw(`'${state}'`)} order by ${dueAt} ${LIMIT}) as walk`;
  return countAwaited(tx, now, kind, walk, {
    number: sql`select ${application.number} from ${enrolment} join ${application} on ${application.id} = ${enrolment.applicationId} where ${enrolment.id} = counted.first::uuid`,
  });
}

async function groupWork(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  const ids = kindergartensOf(actor, 'staff.kindergarten.changeGroup');
  if (ids.length === 0) return [];
  const today = localDateOf(now);
  const groups = await tx
    .select({ id: group.id, name: group.name, academicYear: group.academicYear })
    .from(group)
    .where(and(isOneOf(group.kindergartenId, ids), isNull(group.closedAt), isNotNull(group.academicYear)))
    .orderBy(asc(group.academicYear), asc(group.name), asc(group.id));
  const late = groups.filter(({ academicYear }) => awaitsYearChange(academicYear, today));
  const [first] = late;
  return waiting({ kind: 'GROUP_YEAR', count: late.length, overdue: 0, dueAt: null, since: null, key: first?.id ?? null, number: null, name: first?.name ?? null });
}

import { mayCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { announcement, appeal, application, enrolment, group, guardianship, kindergarten, voucher } from '@balabaqsha/db/schema';
import { localDateOf, voucherFilterOf, type CityId } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { waitingSince } from '../city/guardianship-walk.ts';
import { officerCalling } from '../city/officer.ts';
import { voucherWalk } from '../city/voucher-walk.ts';
import type { AwaitedWork } from '../contract/today.ts';
import { countAwaited, keyAsNumber, LIMIT, LOOKED_AT } from './count-awaited.ts';

/**
 * What waits for a city officer: kindergartens that are late with a signature, vouchers whose last day it is, appeals, proofs of
 * guardianship, announcements that await a second person (E5, V3, V6, V13, C3, N1).
 */
export async function officerWork(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  const found = await Promise.all([
    mayCall(actor, 'staff.city.vouchers') ? overdueSignatures(tx, officerCalling(actor, 'staff.city.vouchers').cityId, now) : [],
    mayCall(actor, 'staff.city.vouchers') ? dueVouchers(tx, officerCalling(actor, 'staff.city.vouchers').cityId, now) : [],
    mayCall(actor, 'staff.city.appeals') ? pendingAppeals(tx, officerCalling(actor, 'staff.city.appeals').cityId, now) : [],
    mayCall(actor, 'staff.city.guardianships') ? openGuardianships(tx, now) : [],
    mayCall(actor, 'staff.announcements.decide') ? pendingAnnouncements(tx, actor, now) : [],
  ]);
  return found.flat();
}

function overdueSignatures(tx: ReadTx, cityId: CityId, now: Date): Promise<AwaitedWork[]> {
  const walk = sql`(
    select ${enrolment.signBy} as due_at, null::timestamptz as since, ${enrolment.id}::text as key from ${enrolment} join ${voucher} on ${voucher.id} = ${enrolment.voucherId}
    where ${enrolment.state} = 'GUARDIAN_SIGNED' and ${voucher.cityId} = ${cityId} and ${enrolment.signBy} <= ${now.toISOString()}::timestamptz order by ${enrolment.signBy} ${LIMIT}) as walk`;
  const first = sql`${enrolment.id} = counted.first::uuid`;
  return countAwaited(tx, now, 'SIGNATURE_OVERDUE', walk, {
    number: sql`select ${application.number} from ${enrolment} join ${application} on ${application.id} = ${enrolment.applicationId} where ${first}`,
    name: sql`select ${kindergarten.name} from ${enrolment} join ${group} on ${group.id} = ${enrolment.groupId} join ${kindergarten} on ${kindergarten.id} = ${group.kindergartenId} where ${first}`,
  });
}

function dueVouchers(tx: ReadTx, cityId: CityId, now: Date): Promise<AwaitedWork[]> {
  const due = voucherWalk(cityId, voucherFilterOf({ due: 'TODAY' }), localDateOf(now), null, LOOKED_AT);
  return countAwaited(tx, now, 'VOUCHER_DUE', sql`(select sort_key as due_at, null::timestamptz as since, id::text as key from ${due}) as walk`, {
    number: sql`select ${application.number} from ${voucher} join ${application} on ${application.id} = ${voucher.applicationId} where ${voucher.id} = counted.first::uuid`,
  });
}

function pendingAppeals(tx: ReadTx, cityId: CityId, now: Date): Promise<AwaitedWork[]> {
  const walk = sql`(
    select null::timestamptz as due_at, ${appeal.sentAt} as since, ${application.number}::text as key from ${appeal} join ${application} on ${application.id} = ${appeal.applicationId}
    where ${appeal.state} = 'PENDING' and ${appeal.cityId} = ${cityId} order by ${appeal.sentAt}, ${appeal.id} ${LIMIT}) as walk`;
  return countAwaited(tx, now, 'APPEAL', walk, { number: keyAsNumber });
}

function openGuardianships(tx: ReadTx, now: Date): Promise<AwaitedWork[]> {
  return countAwaited(tx, now, 'GUARDIANSHIP', sql`(
    select null::timestamptz as due_at, ${waitingSince} as since, ${guardianship.guardianId} || '/' || ${guardianship.childId} as key
    from ${guardianship} where ${guardianship.state} = 'UNCONFIRMED' order by ${waitingSince} ${LIMIT}) as walk`);
}

/** Who wrote one can't be its second person. */
function pendingAnnouncements(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.announcements.decide');
  return countAwaited(tx, now, 'ANNOUNCEMENT', sql`(
    select null::timestamptz as due_at, ${announcement.createdAt} as since, ${announcement.id}::text as key from ${announcement}
    where ${announcement.cityId} = ${cityId} and ${announcement.state} = 'PENDING' and ${announcement.createdBy} <> ${officer.staffId} order by ${announcement.createdAt} ${LIMIT}) as walk`);
}

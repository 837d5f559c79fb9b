import { expectOne, type WriteTx } from '@balabaqsha/db';
import { announcement, announcementRecipient } from '@balabaqsha/db/schema';
import { announcementLifecycle, DomainError, type ApplicationFilter, type CityId, type StaffId } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { audienceOf } from './audience.ts';

/**
 * Approves an announcement that waits: settles its recipients, who are those that fit at this moment, in the one statement that
 * moves its state, and orders their first set. Of two who decide at once the second finds it decided.
 * @param decidedBy the second person; `null` where none is needed
 * @returns how many recipients it has
 * @throws DomainError STATE_CHANGED where it does not wait any more, ANNOUNCEMENT_NOBODY
 */
export async function settleRecipients(
  tx: WriteTx,
  deps: Deps,
  now: Date,
  { id, cityId, filter, decidedBy }: { id: string; cityId: CityId; filter: ApplicationFilter | null; decidedBy: StaffId | null },
): Promise<number> {
  const approved = announcementLifecycle.step('PENDING', 'APPROVED');
  // The row is locked first: who comes second waits here, and settles nobody.
  const waiting = await tx.execute(sql`select id from ${announcement} where id = ${id} and state = 'PENDING' for update`);
  expectOne([...waiting]);
  const [settled] = await tx.execute<{ recipients: number }>(sql`
    with settled as (
      insert into ${announcementRecipient} (announcement_id, guardian_id)
      select ${id}::uuid, audience.guardian_id from ${audienceOf(cityId, filter)}
      returning 1
    )
    update ${announcement} set state = ${approved}, recipients = (select count(*)::int from settled),
      decided_by = ${decidedBy}::uuid, decided_at = ${decidedBy === null ? null : now.toISOString()}::timestamptz
    where id = ${id} and state = 'PENDING'
    returning recipients`);
  if (settled === undefined) throw new DomainError('STATE_CHANGED');
  if (settled.recipients === 0) throw new DomainError('ANNOUNCEMENT_NOBODY');
  await deps.jobs.enqueue(tx, 'announcement.send', { announcementId: id });
  return settled.recipients;
}

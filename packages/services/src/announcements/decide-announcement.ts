import { expectOne } from '@balabaqsha/db';
import { announcement } from '@balabaqsha/db/schema';
import { announcementLifecycle, DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { decideAnnouncementInput } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { settleRecipients } from './settle-recipients.ts';

/**
 * Agrees, as the second person, to an announcement that waits, or refuses it. Agreed to, it goes to those who fit at that moment.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND for another city's, SECOND_PERSON_NEEDED for its author, STATE_CHANGED
 * where it has been decided or taken back, ANNOUNCEMENT_NOBODY
 */
export async function decideAnnouncement(deps: Deps, actor: Actor, { id, decision }: z.output<typeof decideAnnouncementInput>): Promise<{ done: true }> {
  const { actor: second, cityId } = officerCalling(actor, 'staff.announcements.decide');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(announcement.id, id), eq(announcement.cityId, cityId));
    const { filter, createdBy } = expectOne(await tx.select({ filter: announcement.filter, createdBy: announcement.createdBy }).from(announcement).where(own), 'NOT_FOUND');
    if (createdBy === second.staffId) throw new DomainError('SECOND_PERSON_NEEDED');
    const recipients = decision === 'APPROVED' ? await settleRecipients(tx, deps, now, { id, cityId, filter, decidedBy: second.staffId }) : null;
    if (decision === 'REFUSED') {
      expectOne(
        await tx
          .update(announcement)
          .set({ state: announcementLifecycle.step('PENDING', 'REFUSED'), decidedBy: second.staffId, decidedAt: now })
          .where(and(own, eq(announcement.state, 'PENDING')))
          .returning({ id: announcement.id }),
      );
    }
    await recordAudit(tx, now, actor, { action: 'announcement.decided', subject: { kind: 'announcement', id }, details: { decision, recipients } });
    return { done: true };
  });
}

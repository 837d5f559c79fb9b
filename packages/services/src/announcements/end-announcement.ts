import { expectOne } from '@balabaqsha/db';
import { announcement } from '@balabaqsha/db/schema';
import { announcementLifecycle, DomainError, type AnnouncementState } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling, type Officer } from '../city/officer.ts';
import type { announcementInput } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Takes an announcement back that waits for the second person; its author alone may.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, STATE_CHANGED where it has been decided
 */
export async function takeBackAnnouncement(deps: Deps, actor: Actor, input: z.output<typeof announcementInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.announcements.takeBack');
  return end(deps, officer, input.id, { from: 'PENDING', event: 'TAKEN_BACK', action: 'announcement.taken-back', authorOnly: true });
}

/**
 * Stops an announcement half-way. The set that is being told at this moment is told; nobody after it is.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, STATE_CHANGED where it is not being sent
 */
export async function stopAnnouncement(deps: Deps, actor: Actor, input: z.output<typeof announcementInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.announcements.stop');
  return end(deps, officer, input.id, { from: 'SENDING', event: 'STOPPED', action: 'announcement.stopped', authorOnly: false });
}

interface Ending {
  from: AnnouncementState;
  event: 'TAKEN_BACK' | 'STOPPED';
  action: string;
  authorOnly: boolean;
}

async function end(deps: Deps, { actor, cityId }: Officer, id: string, { from, event, action, authorOnly }: Ending): Promise<{ done: true }> {
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(announcement.id, id), eq(announcement.cityId, cityId));
    const { createdBy } = expectOne(await tx.select({ createdBy: announcement.createdBy }).from(announcement).where(own), 'NOT_FOUND');
    if (authorOnly && createdBy !== actor.staffId) throw new DomainError('FORBIDDEN');
    const [ended] = await tx
      .update(announcement)
      .set({ state: announcementLifecycle.step(from, event), endedBy: actor.staffId, endedAt: now })
      .where(and(own, eq(announcement.state, from)))
      .returning({ told: announcement.told });
    if (ended === undefined) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action, subject: { kind: 'announcement', id }, details: { told: ended.told } });
    return { done: true };
  });
}

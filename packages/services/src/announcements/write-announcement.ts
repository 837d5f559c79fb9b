import { expectOne } from '@balabaqsha/db';
import { announcement } from '@balabaqsha/db/schema';
import { ANNOUNCED_ALONE, announcementLifecycle, DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { announcementDraft, announcementWritten } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { countAudience } from './preview-announcement.ts';
import { settleRecipients } from './settle-recipients.ts';
import { trilingualOf } from './words.ts';

/**
 * Writes an announcement to guardians of the officer's city. To a few it is sent at once; to more than `ANNOUNCED_ALONE` it waits
 * until a second person agrees.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, ANNOUNCEMENT_NOBODY, PREVIEW_OUTDATED where more came to fit in this very moment
 */
export async function writeAnnouncement(deps: Deps, actor: Actor, input: z.output<typeof announcementDraft>): Promise<z.output<typeof announcementWritten>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.announcements.write');
  const now = deps.clock.now();
  const { filter, sms, email, push } = input;
  return deps.db.write(async (tx) => {
    const reaches = await countAudience(tx, cityId, filter);
    if (reaches === 0) throw new DomainError('ANNOUNCEMENT_NOBODY');
    const { state } = announcementLifecycle.initial;
    const written = await tx
      .insert(announcement)
      .values({ cityId, filter, text: trilingualOf(input), sms, email, push, state, createdBy: officer.staffId, createdAt: now })
      .returning({ id: announcement.id });
    const { id } = expectOne(written);
    const alone = reaches <= ANNOUNCED_ALONE;
    await recordAudit(tx, now, actor, { action: 'announcement.written', subject: { kind: 'announcement', id }, details: { reaches, sms, email, push, alone } });
    if (!alone) return { id, state };
    // Several may have applied between the two statements.
    if ((await settleRecipients(tx, deps, now, { id, cityId, filter, decidedBy: null })) > ANNOUNCED_ALONE) throw new DomainError('PREVIEW_OUTDATED');
    return { id, state: announcementLifecycle.step(state, 'APPROVED') };
  });
}

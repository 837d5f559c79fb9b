import { announcements } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, procedure, router } from '../procedure.ts';

/** What a city tells many of its guardians at once. */
export const announcementsRouter = router({
  list: procedure('staff.announcements.list').input(c.announcementsInput).output(c.announcementList).query(answeredBy(announcements.listAnnouncements)),
  page: procedure('staff.announcements.page').input(c.announcementInput).output(c.announcementPage).query(answeredBy(announcements.announcementPage)),
  // A mutation, because the officer's words don't belong into an address.
  preview: procedure('staff.announcements.preview').input(c.announcementDraft).output(c.announcementPreview).mutation(answeredBy(announcements.previewAnnouncement)),
  write: procedure('staff.announcements.write').input(c.announcementDraft).output(c.announcementWritten).mutation(answeredBy(announcements.writeAnnouncement)),
  decide: procedure('staff.announcements.decide').input(c.decideAnnouncementInput).output(c.field.done).mutation(answeredBy(announcements.decideAnnouncement)),
  takeBack: procedure('staff.announcements.takeBack').input(c.announcementInput).output(c.field.done).mutation(answeredBy(announcements.takeBackAnnouncement)),
  stop: procedure('staff.announcements.stop').input(c.announcementInput).output(c.field.done).mutation(answeredBy(announcements.stopAnnouncement)),
});

import type { NotificationKind, NotificationParams } from '@balabaqsha/domain';

/** What most notifications have. */
export const about = { number: 100_247, link: 'https://balabaqsha.kz/applications/100247' };
/** The end of Wednesday, 25 November 2026 in Almaty. */
export const deadline = '2026-11-25T19:00:00.000Z';
export const employee = 'Сейтқазина Әсем Болатқызы';
const kindergarten = { kindergartenRu: 'Детский сад № 125', kindergartenKk: '№ 125 балабақша', kindergartenEn: 'Kindergarten no. 125' };
const reason = { reasonRu: 'Документ не читается', reasonKk: 'Құжат оқылмайды', reasonEn: 'The document cannot be read' };

/** Parameters as services keep them, one set for each kind. */
const examples: NotificationParams = {
  APPLICATION_SENT: about,
  APPLICATION_CONFIRMED: { ...about, position: 148 },
  APPLICATION_REJECTED: { ...about, employee, ...reason },
  APPLICATION_WITHDRAWN: about,
  APPLICATION_RESTORED: { ...about, position: 148 },
  APPLICATION_AGED_OUT: about,
  STOP_LIST_EXPIRED: about,
  VOUCHER_OFFERED: { ...about, deadline },
  VOUCHER_REMINDER: { ...about, deadline, step: 'RESPOND' },
  VOUCHER_ACCEPTED: { ...about, deadline },
  VOUCHER_DECLINED: about,
  VOUCHER_SILENCE: { ...about, restoreBy: deadline },
  VOUCHER_EXTENSION_OPEN: { ...about, deadline },
  VOUCHER_EXTENDED: { ...about, deadline },
  VOUCHER_NOT_ENROLLED: about,
  ENROLMENT_REQUESTED: { ...about, ...kindergarten },
  ENROLMENT_REFUSED: { ...about, deadline, ...kindergarten, ...reason },
  ENROLMENT_TAKEN_BACK: { ...about, deadline, ...kindergarten },
  CONTRACT_SENT: { ...about, deadline, ...kindergarten },
  CONTRACT_SIGNED: { ...about, signBy: deadline, ...kindergarten },
  ENROLLED: { ...about, startsOn: '2026-12-01', ...kindergarten },
  DISENROLLED: { ...about, ...kindergarten, ...reason },
  DISENROLMENT_UNDONE: { ...about, ...kindergarten },
  REINSTATED: { ...about, position: 148 },
  DEADLINE_MOVED: { ...about, deadline },
  CONCLUSION_EXPIRING: { ...about, validUntil: '2026-12-25' },
  CONCLUSION_RENEWED: { ...about, validUntil: '2027-12-25' },
  CONCLUSION_REJECTED: { ...about, employee, ...reason },
  APPEAL_RECEIVED: about,
  APPEAL_REFUSED: about,
  CHILD_CONFIRMED: { link: 'https://balabaqsha.kz/children' },
  CHILD_REFUSED: { link: 'https://balabaqsha.kz/children', ...reason },
  PHONE_CHANGED: {},
  DELETION_REQUESTED: { day: '2026-12-25', link: 'https://balabaqsha.kz/profile' },
  DELETION_TAKEN_BACK: {},
  DELETION_LAPSED: about,
  ANNOUNCEMENT: { textRu: 'С 1 сентября приём документов в кабинете 214', textKk: '1 қыркүйектен құжаттар 214-бөлмеде', textEn: 'From 1 September documents are taken in room 214' },
};
/** Parameters of a kind for tests. */
export const example = (kind: NotificationKind): Record<string, string | number> => ({ ...examples[kind] });

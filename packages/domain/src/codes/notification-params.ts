import type { NotificationKind } from './notification-kinds.ts';

/**
 * A name that a city keeps in three languages, flat as parameters are: `kindergartenRu`, `kindergartenKk`,
 * `kindergartenEn`; where only one wording is known, `kindergarten` alone.
 */
type InLanguages<Name extends string> = { [K in `${Name}${'' | 'Ru' | 'Kk' | 'En'}`]?: string };

interface About {
  /** Number of the application. */
  number: number;
  /** Address of the page to act on, absolute. */
  link?: string;
}

/**
 * What the text of each notification needs (N1). Instants are ISO strings in UTC, days are `YYYY-MM-DD`. Never an IIN,
 * a child's name or a diagnosis: the same values travel by SMS and e-mail (N3).
 */
export interface NotificationParams extends Record<NotificationKind, object> {
  APPLICATION_SENT: About;
  /** `position` is the place in the lane at the moment of the confirmation (Q5). */
  APPLICATION_CONFIRMED: About & { position: number };
  /** `employee` is the reviewer's full name (Q5); `reason` is the one from the city's list. */
  APPLICATION_REJECTED: About & { employee: string } & InLanguages<'reason'>;
  APPLICATION_WITHDRAWN: About;
  APPLICATION_RESTORED: About & { position?: number };
  APPLICATION_AGED_OUT: About;
  STOP_LIST_EXPIRED: About;
  /** `deadline`: by when to answer (V3). */
  VOUCHER_OFFERED: About & { deadline: string };
  /** `step`: what is waited for, the answer (V3) or the enrolment (V6). */
  VOUCHER_REMINDER: About & { deadline: string; step: 'RESPOND' | 'ENROL' };
  /** `deadline`: by when to enrol (V6). */
  VOUCHER_ACCEPTED: About & { deadline: string };
  VOUCHER_DECLINED: About;
  /** `restoreBy`: until when the application can come back from the stop-list (V4). */
  VOUCHER_SILENCE: About & { restoreBy: string };
  /** `deadline`: the present one, until which the extension can be taken (V7). */
  VOUCHER_EXTENSION_OPEN: About & { deadline: string };
  VOUCHER_EXTENDED: About & { deadline: string };
  VOUCHER_NOT_ENROLLED: About;
  ENROLMENT_REQUESTED: About & InLanguages<'kindergarten'>;
  /** `deadline`: by when to enrol, with the working days given back (E2). */
  ENROLMENT_REFUSED: About & { deadline: string } & InLanguages<'kindergarten'> & InLanguages<'reason'>;
  ENROLMENT_TAKEN_BACK: About & { deadline?: string } & InLanguages<'kindergarten'>;
  /** `deadline`: by when to sign. */
  CONTRACT_SENT: About & { deadline: string } & InLanguages<'kindergarten'>;
  /** The guardian has signed. `signBy`: by when the kindergarten should (E5). */
  CONTRACT_SIGNED: About & { signBy: string } & InLanguages<'kindergarten'>;
  /** `startsOn`: first day in the group, from the contract. */
  ENROLLED: About & { startsOn?: string } & InLanguages<'kindergarten'>;
  DISENROLLED: About & InLanguages<'kindergarten'> & InLanguages<'reason'>;
  DISENROLMENT_UNDONE: About & InLanguages<'kindergarten'>;
  REINSTATED: About & { position?: number };
  DEADLINE_MOVED: About & { deadline: string };
  /** `validUntil`: last day of the conclusion (Q10). */
  CONCLUSION_EXPIRING: About & { validUntil: string };
  /** `validUntil`: last day of the new conclusion (Q10). */
  CONCLUSION_RENEWED: About & { validUntil: string };
  /** `employee` is the reviewer's full name; `reason` is the one from the city's list (Q10). */
  CONCLUSION_REJECTED: About & { employee: string } & InLanguages<'reason'>;
  APPEAL_RECEIVED: About;
  /** The officer's reason is on the card: his words may name somebody (N3). */
  APPEAL_REFUSED: About;
  CHILD_CONFIRMED: { link?: string };
  /** `reason` is the one from the city's list (C3). */
  CHILD_REFUSED: { link?: string } & InLanguages<'reason'>;
  PHONE_CHANGED: Record<never, never>;
  /** `day`: the last one on which it can be taken back, `YYYY-MM-DD` (A9). */
  DELETION_REQUESTED: { day: string; link?: string };
  DELETION_TAKEN_BACK: Record<never, never>;
  /** `number`: of the live application that held it back. */
  DELETION_LAPSED: { number: number; link?: string };
  /** `text` is what the city tells, in its own words. */
  ANNOUNCEMENT: InLanguages<'text'>;
}

/** What a message with a one-time code needs (A5). */
export interface CodeParams {
  /** Six digits. */
  code: string;
}

import type { ApplicationEvent } from '../lifecycle/application.ts';

/** As in `NotificationParams`: `kindergartenRu`, `kindergartenKk`, `kindergartenEn`, or `kindergarten` alone. */
type InLanguages<Name extends string> = { [K in `${Name}${'' | 'Ru' | 'Kk' | 'En'}`]?: string };
type Nothing = Record<never, never>;

/**
 * What an event row keeps for its line of the history. Instants are ISO strings in UTC. Never a diagnosis, never an
 * IIN. A line whose details are missing still reads well, only shorter.
 */
export interface ApplicationEventDetails extends Record<ApplicationEvent, object> {
  SENT: Nothing;
  CONFIRMED: { position?: number; of?: number };
  REJECTED: InLanguages<'reason'>;
  WITHDRAWN: Nothing;
  AGED_OUT: Nothing;
  /** `deadline`: by when to answer (V3). */
  VOUCHER_OFFERED: { deadline?: string };
  /** `deadline`: by when to enrol (V6). */
  VOUCHER_ACCEPTED: { deadline?: string };
  VOUCHER_DECLINED: Nothing;
  /** `deadline`: the one that passed; `restoreBy`: end of the stop-list (V4). */
  VOUCHER_SILENCE: { deadline?: string; restoreBy?: string };
  /** `deadline`: the new one (V7). */
  VOUCHER_EXTENDED: { deadline?: string };
  /** `deadline`: the one that passed (V8). */
  VOUCHER_NOT_ENROLLED: { deadline?: string };
  STOP_LIST_RESTORED: { position?: number };
  STOP_LIST_EXPIRED: Nothing;
  ENROLMENT_REQUESTED: { group?: string } & InLanguages<'kindergarten'>;
  ENROLMENT_TAKEN_BACK: InLanguages<'kindergarten'>;
  /** `deadline`: the new one, with the working days given back (E2). */
  ENROLMENT_REFUSED: { deadline?: string } & InLanguages<'kindergarten'> & InLanguages<'reason'>;
  CONTRACT_SENT: InLanguages<'kindergarten'>;
  CONTRACT_FILLED: Nothing;
  /** `signBy`: by when the kindergarten should sign (E5). */
  CONTRACT_SIGNED_BY_GUARDIAN: { signBy?: string };
  ENROLLED: InLanguages<'kindergarten'>;
  DISENROLLED: InLanguages<'kindergarten'> & InLanguages<'reason'>;
  DISENROLMENT_UNDONE: InLanguages<'kindergarten'>;
  /** `comment`: the officer's reason (V13). */
  REINSTATED: { comment?: string };
  /** `deadline`: the new one; `was`: the one before (K2). */
  DEADLINE_MOVED: { deadline?: string; was?: string };
  /** `validUntil`: last day of the new conclusion, `YYYY-MM-DD` (Q10). */
  CONCLUSION_ATTACHED: { validUntil?: string };
  /** `was`: last day of the one before. */
  CONCLUSION_RENEWED: { validUntil?: string; was?: string };
  CONCLUSION_REJECTED: InLanguages<'reason'>;
  APPEALED: Nothing;
  /** `comment`: the officer's reason (V13). */
  APPEAL_REFUSED: { comment?: string };
}

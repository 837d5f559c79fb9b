/** Everything a guardian is told (N1). Texts per kind, channel and language live in i18n. */
export const NOTIFICATION_KINDS = [
  'APPLICATION_SENT',
  'APPLICATION_CONFIRMED',
  'APPLICATION_REJECTED',
  'APPLICATION_WITHDRAWN',
  'APPLICATION_RESTORED',
  'APPLICATION_AGED_OUT',
  'STOP_LIST_EXPIRED',
  'VOUCHER_OFFERED',
  'VOUCHER_REMINDER',
  'VOUCHER_ACCEPTED',
  'VOUCHER_DECLINED',
  'VOUCHER_SILENCE',
  'VOUCHER_EXTENSION_OPEN',
  'VOUCHER_EXTENDED',
  'VOUCHER_NOT_ENROLLED',
  'ENROLMENT_REQUESTED',
  'ENROLMENT_REFUSED',
  'ENROLMENT_TAKEN_BACK',
  'CONTRACT_SENT',
  'CONTRACT_SIGNED',
  'ENROLLED',
  'DISENROLLED',
  'DISENROLMENT_UNDONE',
  'REINSTATED',
  'DEADLINE_MOVED',
  'CONCLUSION_EXPIRING',
  'CONCLUSION_RENEWED',
  'CONCLUSION_REJECTED',
  'APPEAL_RECEIVED',
  'APPEAL_REFUSED',
  'CHILD_CONFIRMED',
  'CHILD_REFUSED',
  'PHONE_CHANGED',
  'DELETION_REQUESTED',
  'DELETION_TAKEN_BACK',
  'DELETION_LAPSED',
  'ANNOUNCEMENT',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What messages are about: notifications, and four that stand in no inbox (A5, A6, S2, P6). */
export const MESSAGE_KINDS = [...NOTIFICATION_KINDS, 'CODE', 'ACCOUNT_EXISTS', 'STAFF_INVITATION', 'SUPPORT_ANSWER'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Messages with a secret in them: it is forgotten once they are sent, so they are never sent again. */
export const SECRET_MESSAGE_KINDS = ['CODE', 'STAFF_INVITATION'] as const satisfies readonly MessageKind[];

/** Ways a message travels beside the portal (N1). */
export const MESSAGE_CHANNELS = ['SMS', 'EMAIL', 'PUSH'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** Uses of a one-time code (A1, A3, A4, A9). */
export const CODE_PURPOSES = ['REGISTRATION', 'LOGIN', 'RECOVERY', 'EMAIL', 'OLD_PHONE', 'NEW_PHONE'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

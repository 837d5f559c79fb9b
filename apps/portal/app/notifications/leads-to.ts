import { NOTIFICATION_KINDS, type NotificationKind } from '@balabaqsha/domain';

/** Those that ask for a new conclusion lead to its page (Q10). */
const ABOUT_CONCLUSION: ReadonlySet<NotificationKind> = new Set(['CONCLUSION_EXPIRING', 'CONCLUSION_REJECTED']);
const ABOUT_CHILD: ReadonlySet<NotificationKind> = new Set(['CHILD_CONFIRMED', 'CHILD_REFUSED']);

/** The kind of a notification as the database has it; `null` for one that this version knows no words for. */
export function knownKind(kind: string): NotificationKind | null {
  return NOTIFICATION_KINDS.find((known) => known === kind) ?? null;
}

/** The page where something can be done about a notification, `null` where it is only to be known (N1). */
export function leadsTo({ kind, applicationNumber }: { kind: string; applicationNumber: number | null }): string | null {
  const known = knownKind(kind);
  if (known !== null && ABOUT_CHILD.has(known)) return '/children';
  if (applicationNumber === null) return null;
  return `/applications/${applicationNumber}${known !== null && ABOUT_CONCLUSION.has(known) ? '/conclusion' : ''}`;
}

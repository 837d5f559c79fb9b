import { randomUUID } from 'node:crypto';
import { insertMany, isOneOf, type WriteTx } from '@balabaqsha/db';
import { guardian, message, notification, pushSubscription } from '@balabaqsha/db/schema';
import { MESSAGE_CHANNELS, type ApplicationId, type GuardianId, type MessageChannel, type NotificationKind } from '@balabaqsha/domain';
import type { Deps } from '../deps.ts';

export interface GuardianNotice {
  guardianId: GuardianId;
  applicationId: ApplicationId | null;
  kind: NotificationKind;
  /** Values of the text; instants as ISO strings. No diagnosis, no child's name, no IIN (N3). */
  params: Record<string, string | number>;
}

/**
 * Tells guardians in the portal, by SMS and, where chosen, by e-mail and web push (N1). Rows and delivery jobs are written in the
 * transaction of the change: a gateway that is down delays a message and never undoes what it tells of (N2).
 * @param at UTC instant of the change
 * @param channels those beside the portal that may be used, all unless told otherwise
 * @returns ids of the notifications, in the order of the notices
 */
export async function notifyGuardians(tx: WriteTx, deps: Deps, at: Date, notices: readonly GuardianNotice[], channels: readonly MessageChannel[] = MESSAGE_CHANNELS): Promise<string[]> {
  if (notices.length === 0) return [];
  const ids = [...new Set(notices.map((each) => each.guardianId))];
  const [people, devices] = await Promise.all([
    tx
      .select({ id: guardian.id, phone: guardian.phone, email: guardian.email, emailMessages: guardian.emailMessages, locale: guardian.locale })
      .from(guardian)
      .where(isOneOf(guardian.id, ids)),
    tx.select({ id: pushSubscription.id, guardianId: pushSubscription.guardianId }).from(pushSubscription).where(isOneOf(pushSubscription.guardianId, ids)),
  ]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const devicesOf = new Map<GuardianId, string[]>();
  for (const { id, guardianId } of devices) devicesOf.set(guardianId, [...(devicesOf.get(guardianId) ?? []), id]);

  const written = notices.map((each) => ({ id: randomUUID(), guardianId: each.guardianId, applicationId: each.applicationId, kind: each.kind, params: each.params, createdAt: at }));
  const outgoing = written.flatMap((row) => {
    const person = personOf.get(row.guardianId);
    if (person === undefined) return [];
    const shared = { notificationId: row.id, kind: row.kind, locale: person.locale, params: row.params, state: 'PENDING' as const, createdAt: at, nextAttemptAt: at };
    const email = person.emailMessages && person.email !== null ? [{ ...shared, channel: 'EMAIL' as const, recipient: person.email }] : [];
    const push = (devicesOf.get(person.id) ?? []).map((recipient) => ({ ...shared, channel: 'PUSH' as const, recipient }));
    return [{ ...shared, channel: 'SMS' as const, recipient: person.phone }, ...email, ...push].filter(({ channel }) => channels.includes(channel));
  });
  // One job for all of them: the rows themselves say what is to be sent.
  const sweep = notices.every(({ kind }) => kind === 'ANNOUNCEMENT') ? 'announcement.sweep' : 'message.sweep';
  await Promise.all([insertMany(tx, notification, written), insertMany(tx, message, outgoing), deps.jobs.enqueue(tx, sweep, {})]);
  return written.map(({ id }) => id);
}

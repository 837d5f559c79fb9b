import { application, message, notification } from '@balabaqsha/db/schema';
import { answerRecipient, whatWasTyped } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** What the messages that are searched for have in common. */
export type DeliverySearch = { kind: 'RECIPIENT'; recipient: string } | { kind: 'NUMBER'; number: number };

/** Tells a phone number or an e-mail address from the number of an application; `null` where it is none of them. */
export function deliverySearchOf(text: string): DeliverySearch | null {
  const recipient = answerRecipient(text);
  if (recipient !== null) return { kind: 'RECIPIENT', recipient };
  const typed = whatWasTyped(text);
  return typed?.kind === 'NUMBER' ? { kind: 'NUMBER', number: typed.number } : null;
}

/** A condition on `message`: what went to that recipient, or what is about that application. Each is looked up by an index. */
export function isSearched(search: DeliverySearch | null): SQL {
  if (search === null) return sql`false`;
  if (search.kind === 'RECIPIENT') return sql`${message.recipient} = ${search.recipient}`;
  return sql`${message.notificationId} in (
    select ${notification.id} from ${notification} join ${application} on ${application.id} = ${notification.applicationId} where ${application.number} = ${search.number})`;
}

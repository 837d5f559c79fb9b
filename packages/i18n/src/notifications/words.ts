import type { NotificationKind } from '@balabaqsha/domain';
import type { Values } from '../core/values.ts';

/** One notification in one language. */
export interface NotificationWords {
  /** The news itself; the two of Q5 are the guide's to the letter. */
  title: string;
  /** What it means and what to do; may be empty where the title says it all. */
  body: string;
  /** The SMS without its link, plain letters only: with it one segment, unless the guide's words need two. */
  sms: string;
  /** Subject of an e-mail, where the title is too long for one. */
  subject?: string;
  /** Whether the SMS carries the link: only where there is something to do. */
  linked?: true;
}

/** All notifications of one language. A kind without words doesn't compile. */
export type NotificationCatalogue = Readonly<Record<NotificationKind, (v: Values) => NotificationWords>>;

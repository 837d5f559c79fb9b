import type { Locale, MessageChannel } from '@balabaqsha/domain';
import type { PushDevice } from './push.ts';

export interface OutgoingMessage {
  /** Our id; a gateway that sees it twice sends once. */
  id: string;
  channel: MessageChannel;
  /** E.164 for SMS, an address for e-mail, the endpoint of the browser for push. */
  to: string;
  /** E-mail and push only. */
  subject: string | null;
  text: string;
  /** E-mail only: the same letter as HTML, whole. */
  html: string | null;
  /** Push only: what the words are encrypted for, and the page that a tap opens, absolute. */
  push?: { device: PushDevice; link: string | null };
}

export type DeliveryAnswer =
  | { kind: 'accepted' }
  /** The gateway will never take this one. */
  | { kind: 'refused'; reason: string }
  /** Push only: the browser has unsubscribed and will never take any. */
  | { kind: 'gone'; reason: string }
  /** Worth trying again later. */
  | { kind: 'unavailable'; reason: string };

/** Carries messages out of the system. It never throws. */
export interface MessageGateway {
  send(message: OutgoingMessage): Promise<DeliveryAnswer>;
}

/** Words of messages; i18n stands behind it. */
export interface MessageTexts {
  /**
   * @param kind a `NotificationKind` or `CODE`
   * @param params names the values of the text; instants are ISO strings, dates `YYYY-MM-DD`
   */
  render(
    kind: string,
    channel: MessageChannel,
    locale: Locale,
    params: Readonly<Record<string, string | number>>,
  ): { subject: string | null; text: string; html: string | null };
}

import type { Locale, MessageChannel } from '@balabaqsha/domain';

export interface OutgoingMessage {
  /** Our id; a gateway that sees it twice sends once. */
  id: string;
  channel: MessageChannel;
  /** E.164 for SMS, an address for e-mail. */
  to: string;
  /** E-mail only. */
  subject: string | null;
  text: string;
  /** E-mail only: the same letter as HTML, whole. */
  html: string | null;
}

export type DeliveryAnswer =
  | { kind: 'accepted' }
  /** The gateway will never take this one. */
  | { kind: 'refused'; reason: string }
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

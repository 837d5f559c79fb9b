import type { MessageChannel } from '@balabaqsha/domain';

/** A message that a demo gateway took. */
export interface DemoMessage {
  id: string;
  channel: MessageChannel;
  to: string;
  subject: string | null;
  text: string;
  /** E-mail only. */
  html: string | null;
  /** UTC instant by the injected clock. */
  sentAt: Date;
}

/** Where demo gateways put what they took, so that the inbox page can show it. */
export interface DemoMessageStore {
  /** Keeps the message; one with an id that is already kept changes nothing. */
  keep(message: DemoMessage): Promise<void>;
}

import { createTransport } from 'nodemailer';
import type { DeliveryAnswer } from '@balabaqsha/services/ports';
import type { ChannelGateway } from './sms-gateway.ts';

export interface SmtpOptions {
  host: string;
  port: number;
  /** TLS from the first byte (465). Without it STARTTLS is used, and demanded when there is a user. */
  secure: boolean;
  user?: string;
  password?: string;
  /** Sender, `Name <address>`. */
  from: string;
  /** How long the server may be silent, in milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Header that carries our id. */
export const MESSAGE_ID_HEADER = 'X-Balabaqsha-Message';

/**
 * E-mail over SMTP, as text and as HTML. Our id is the message's own `Message-ID`, so a server or a mailbox that sees it twice
 * keeps one. A 5xx answer = will never be taken; a 4xx and silence = try again later (N2).
 */
export function smtpEmailGateway(options: SmtpOptions): ChannelGateway {
  const { host, port, secure, user, password, from, timeoutMs = TIMEOUT_MS } = options;
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && user !== undefined,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          // An object is taken as it is: an address can't smuggle a second one in.
          to: { name: '', address: to },
          subject: subject ?? '',
          text,
          ...(html !== null && { html }),
          messageId: `<${id}@${domain}>`,
          headers: { [MESSAGE_ID_HEADER]: id, 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return answerTo(error);
      }
    },
  };
}

function answerTo(error: unknown): DeliveryAnswer {
  const status = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof status !== 'number') return { kind: 'unavailable', reason: 'no answer' };
  // 530–538: it is our own sign-in that was refused, not the message.
  const final = status >= 500 && !(status >= 530 && status <= 538);
  return { kind: final ? 'refused' : 'unavailable', reason: `answered ${status}` };
}

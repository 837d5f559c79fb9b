import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Clock } from '@balabaqsha/domain';
import { MESSAGE_ID_HEADER } from '../messages/email-gateway.ts';
import { DEMO_HOST, portOf } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import type { DemoMessageStore } from './message-store.ts';

const LARGEST_MESSAGE = 1024 * 1024;

/**
 * Stands in for the city's mail server: a real SMTP server that keeps what it takes instead of passing it on.
 * @param options.isDown while it says `true`, every message gets 451: for showing what an outage does (N2)
 * @throws Error when the port is taken
 */
export async function startDemoMailServer(options: { port: number; clock: Clock; store: DemoMessageStore; isDown?: () => boolean }): Promise<DemoServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MESSAGE,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (options.isDown?.() === true) return callback(smtpError(451));
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        keep(Buffer.concat(chunks), recipients, options).then(
          () => callback(),
          () => callback(smtpError(451)),
        );
      });
    },
  });
  // A client that breaks off is its own affair.
  server.on('error', () => undefined);
  const listening = server.listen(options.port, DEMO_HOST);
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve);
    listening.once('error', reject);
  });
  const port = portOf(listening.address());
  return { port, url: `smtp://${DEMO_HOST}:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function keep(source: Buffer, recipients: readonly string[], options: { clock: Clock; store: DemoMessageStore }): Promise<void> {
  const mail = await PostalMime.parse(source);
  const id = mail.headers.find(({ key }) => key === MESSAGE_ID_HEADER.toLowerCase())?.value;
  const [to, ...others] = recipients;
  if (id === undefined || to === undefined || others.length > 0) throw new Error('Not a message of ours');
  await options.store.keep({ id, channel: 'EMAIL', to, subject: mail.subject ?? null, text: (mail.text ?? '').trimEnd(), html: mail.html?.trimEnd() ?? null, sentAt: options.clock.now() });
}

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('Try again later'), { responseCode });
}

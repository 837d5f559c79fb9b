import type { Database } from '@balabaqsha/db';
import { demoMessage } from '@balabaqsha/db/schema';
import type { MessageChannel } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';

/** A message that a demo gateway took. */
export interface DemoMessageView {
  id: string;
  channel: string;
  to: string;
  text: string;
  sentAt: Date;
}

const SHOWN = 200;

/**
 * What the demo gateways took, newest first.
 * @param to E.164 or an e-mail address; everybody's without it
 */
export async function demoMessages(deps: Pick<Deps, 'db'>, to?: string): Promise<DemoMessageView[]> {
  const rows = await deps.db.read((tx) =>
    tx
      .select()
      .from(demoMessage)
      .where(to === undefined ? undefined : eq(demoMessage.recipient, to))
      .orderBy(desc(demoMessage.sentAt), desc(demoMessage.id))
      .limit(SHOWN),
  );
  return rows.map(({ id, channel, recipient, text, sentAt }) => ({ id, channel, to: recipient, text, sentAt }));
}

/** Keeps what the demo gateways take; a message that comes twice is kept once. */
export function demoMessageStore(db: Database) {
  return {
    async keep(message: { id: string; channel: MessageChannel; to: string; subject: string | null; text: string; sentAt: Date }): Promise<void> {
      const { to: recipient, ...rest } = message;
      await db.write((tx) => tx.insert(demoMessage).values({ ...rest, recipient }).onConflictDoNothing());
    },
  };
}

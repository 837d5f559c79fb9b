import { isOneOf, type WriteTx } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';

/**
 * Takes back what was not sent yet of invitations that are closed: their codes open nothing any more (S2). A message that a
 * gateway is being given in this moment may still arrive.
 */
export async function takeBackMessages(tx: WriteTx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.delete(message).where(and(isOneOf(message.invitationId, invitationIds), eq(message.state, 'PENDING')));
}

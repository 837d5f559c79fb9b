import { isOneOf } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { and, asc, eq, lt, ne, sql } from 'drizzle-orm';
import { CHUNK } from '../sweeps/chunks.ts';
import type { Cleaning } from './clean-retention.ts';

/** Takes the values out of messages that went out long ago (N1): the portal's notification keeps what was told. */
export const emptyMessages: Cleaning = async (tx, _now, keptSince) => {
  const old = await tx
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.state, 'SENT'), lt(message.createdAt, keptSince), ne(message.params, sql`'{}'::jsonb`)))
    .orderBy(asc(message.createdAt))
    .limit(CHUNK);
  await tx.update(message).set({ params: {} }).where(isOneOf(message.id, old.map(({ id }) => id)));
  return old.length;
};

/** Messages that went out, or were given up, long ago. What still waits is not touched, however old it is (N2). */
export const deleteMessages: Cleaning = async (tx, _now, keptSince) => {
  const old = await tx
    .select({ id: message.id })
    .from(message)
    .where(and(ne(message.state, 'PENDING'), lt(message.createdAt, keptSince)))
    .orderBy(asc(message.createdAt))
    .limit(CHUNK);
  // One that an administrator has put back to be sent meanwhile stays.
  await tx.delete(message).where(and(isOneOf(message.id, old.map(({ id }) => id)), ne(message.state, 'PENDING')));
  return old.length;
};

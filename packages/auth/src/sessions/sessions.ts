import type { WriteTx } from '@balabaqsha/db';
import { pushSubscription, staff, staffSession } from '@balabaqsha/db/schema';
import type { GuardianId, StaffId } from '@balabaqsha/domain';
import { and, eq, ne } from 'drizzle-orm';
import { luciaFor, type Audience } from './lucia.ts';
import { hashToken, newToken } from './token.ts';

/** Hours from sign-in to the end of a session, whatever is done meanwhile. */
export const SESSION_HOURS = { guardian: 12, rememberedGuardian: 30 * 24, staff: 12 } as const;

/** Longest browser name that is kept. */
const USER_AGENT_LENGTH = 400;

export interface NewSession {
  /** Goes into the cookie and nowhere else. */
  token: string;
  /** UTC, by the machine's clock: it protects a browser and is no legal deadline. */
  expiresAt: Date;
}

export interface SessionView {
  /** SHA-256 of the token; it opens nothing. */
  id: string;
  createdAt: Date;
  userAgent: string;
}

export interface SignedIn {
  /** UTC instant of the sign-in by the program's clock, shown to the person. */
  at: Date;
  userAgent: string;
}

/** Opens a guardian's session: 30 days with «Запомнить меня», else 12 hours (A3). */
export function openGuardianSession(tx: WriteTx, guardianId: GuardianId, signedIn: SignedIn & { remember: boolean }): Promise<NewSession> {
  return open(tx, 'guardian', guardianId, signedIn.remember ? SESSION_HOURS.rememberedGuardian : SESSION_HOURS.guardian, signedIn);
}

/** Opens an employee's session: 12 hours (S2); lists of employees tell when each last did. */
export async function openStaffSession(tx: WriteTx, staffId: StaffId, signedIn: SignedIn): Promise<NewSession> {
  await tx.update(staff).set({ signedInAt: signedIn.at }).where(eq(staff.id, staffId));
  return open(tx, 'staff', staffId, SESSION_HOURS.staff, signedIn);
}

/** The guardian's sessions that still run, newest first (A9). */
export async function sessionsOfGuardian(tx: WriteTx, guardianId: GuardianId): Promise<SessionView[]> {
  const sessions = await luciaFor(tx, 'guardian', 0).getUserSessions(guardianId);
  return sessions
    .map(({ id, createdAt, userAgent }) => ({ id, createdAt, userAgent }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/**
 * Ends one session of the audience; a browser where a guardian signed out is told no more (N1). Ending what has ended
 * already is no failure.
 */
export async function endSession(tx: WriteTx, audience: Audience, sessionId: string): Promise<void> {
  if (audience === 'guardian') await tx.delete(pushSubscription).where(eq(pushSubscription.sessionId, sessionId));
  await luciaFor(tx, audience, 0).invalidateSession(sessionId);
}

/**
 * Ends a guardian's sessions, after a new password for instance (A4). Their browsers are told no more, also those whose
 * session has run out (N1).
 * @param keep the one that goes on, if any
 */
export async function endGuardianSessions(tx: WriteTx, guardianId: GuardianId, keep: string | null): Promise<void> {
  const his = eq(pushSubscription.guardianId, guardianId);
  await tx.delete(pushSubscription).where(keep === null ? his : and(his, ne(pushSubscription.sessionId, keep)));
  const lucia = luciaFor(tx, 'guardian', 0);
  if (keep === null) {
    await lucia.invalidateUserSessions(guardianId);
    return;
  }
  for (const session of await lucia.getUserSessions(guardianId)) {
    if (session.id !== keep) await lucia.invalidateSession(session.id);
  }
}

/**
 * Ends every session of an employee: his next request is a stranger's (S2). @returns how many there were
 * @param keep the one that goes on, if any
 */
export async function endStaffSessions(tx: WriteTx, staffId: StaffId, keep: string | null = null): Promise<number> {
  const his = eq(staffSession.userId, staffId);
  return (await tx.delete(staffSession).where(keep === null ? his : and(his, ne(staffSession.id, keep))).returning({ id: staffSession.id })).length;
}

/** Deletes the rows of sessions that have run out, of both audiences. */
export async function deleteEndedSessions(tx: WriteTx): Promise<void> {
  await luciaFor(tx, 'guardian', 0).deleteExpiredSessions();
  await luciaFor(tx, 'staff', 0).deleteExpiredSessions();
}

async function open(tx: WriteTx, audience: Audience, userId: string, hours: number, signedIn: SignedIn): Promise<NewSession> {
  const token = newToken();
  const attributes = { createdAt: signedIn.at, userAgent: signedIn.userAgent.slice(0, USER_AGENT_LENGTH) };
  const session = await luciaFor(tx, audience, hours).createSession(userId, attributes, { sessionId: hashToken(token) });
  return { token, expiresAt: session.expiresAt };
}

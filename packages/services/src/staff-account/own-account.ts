import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staff, staffSession } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { ownAccount as ownAccountOutput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/**
 * The employee's own account: his login, where messages to him go, and his open sessions (S2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function ownAccount(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof ownAccountOutput>> {
  requireCall(actor, 'staff.account.get');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  return deps.db.read(async (tx) => {
    const who = expectOne(await tx.select({ login: staff.login, phone: staff.phone, email: staff.email }).from(staff).where(eq(staff.id, actor.staffId)), 'NOT_FOUND');
    const sessions = await tx
      .select({ id: staffSession.id, createdAt: staffSession.createdAt, lastSeenAt: staffSession.lastSeenAt, userAgent: staffSession.userAgent })
      .from(staffSession)
      .where(eq(staffSession.userId, actor.staffId))
      .orderBy(desc(staffSession.createdAt), asc(staffSession.id));
    return { ...who, name: actor.name, sessions: sessions.map((each) => ({ ...each, current: each.id === actor.sessionId })) };
  });
}

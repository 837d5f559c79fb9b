import { requireCall } from '@balabaqsha/auth';
import { secondFactorReset, staff } from '@balabaqsha/db/schema';
import { shortName } from '@balabaqsha/domain';
import { and, asc, eq, gt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { pendingResets as pendingResetsOutput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/**
 * Requests for a new second factor, or a whole new access, that await a second administrator, those that run out first on top.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function pendingResets(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof pendingResetsOutput>> {
  requireCall(actor, 'staff.access.resets');
  const now = deps.clock.now();
  const asker = alias(staff, 'asker');
  const rows = await deps.db.read((tx) =>
    tx
      .select({
        reset: { id: secondFactorReset.id, kind: secondFactorReset.kind, phone: secondFactorReset.phone, reason: secondFactorReset.reason, askedAt: secondFactorReset.askedAt, expiresAt: secondFactorReset.expiresAt, askedBy: secondFactorReset.askedBy, staffId: secondFactorReset.staffId },
        employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
        asker: { surname: asker.surname, name: asker.name, patronymic: asker.patronymic },
      })
      .from(secondFactorReset)
      .innerJoin(staff, eq(staff.id, secondFactorReset.staffId))
      .innerJoin(asker, eq(asker.id, secondFactorReset.askedBy))
      .where(and(eq(secondFactorReset.state, 'PENDING'), gt(secondFactorReset.expiresAt, now)))
      .orderBy(asc(secondFactorReset.expiresAt), asc(secondFactorReset.id)),
  );
  return rows.map(({ reset: { askedBy, staffId, ...reset }, employee, asker: by }) => ({
    ...reset,
    employee: { id: staffId, name: shortName(employee) },
    askedBy: shortName(by),
    mayDecide: actor.kind === 'staff' && actor.staffId !== askedBy && actor.staffId !== staffId,
  }));
}

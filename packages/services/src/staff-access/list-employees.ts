import { requireCall } from '@balabaqsha/auth';
import { staff, staffRole, staffSession } from '@balabaqsha/db/schema';
import { fullName, localDateOf } from '@balabaqsha/domain';
import { and, eq, gte, isNull, lte, notExists, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { employeeFilter, employeeList } from '../contract/staff-access.ts';
import type { Deps } from '../deps.ts';
import { heldRoles } from './held-roles.ts';
import { byName, isBehind, isNamed } from './staff-by-name.ts';

const PAGE = 50;

/**
 * Employees of all cities with their roles (S1) and how many sessions each has open, by name, a page at a time.
 * @param input.search a part of a name or of a login
 * @param input.withoutRole only those who have no role today
 * @param input.after `next` of the page before
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listEmployees(deps: Deps, actor: Actor, input: z.output<typeof employeeFilter>): Promise<z.output<typeof employeeList>> {
  requireCall(actor, 'staff.access.employees');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const inForce = tx
      .select({ id: staffRole.id })
      .from(staffRole)
      .where(and(eq(staffRole.staffId, staff.id), lte(staffRole.validFrom, today), or(isNull(staffRole.validTo), gte(staffRole.validTo, today))));
    const found = await tx
      .select({ id: staff.id, login: staff.login, active: staff.active, surname: staff.surname, name: staff.name, patronymic: staff.patronymic, sessions: tx.$count(staffSession, eq(staffSession.userId, staff.id)) })
      .from(staff)
      .where(and(isNamed(input.search ?? ''), input.withoutRole ? notExists(inForce) : undefined, isBehind(input.after)))
      .orderBy(...byName())
      .limit(PAGE + 1);
    const shown = found.slice(0, PAGE);
    const rolesOf = await heldRoles(tx, shown.map(({ id }) => id), today);
    return { rows: shown.map(({ id, login, active, sessions, ...who }) => ({ id, login, active, sessions, name: fullName(who), roles: rolesOf(id) })), next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  });
}

import { requireCall } from '@balabaqsha/auth';
import { staff, staffRole, staffSession } from '@balabaqsha/db/schema';
import { fullName, localDateOf } from '@balabaqsha/domain';
import { and, eq, gte, isNull, lte, notExists, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { employeeFilter, employeeList } from '../contract/staff-access.ts';
import type { Deps } from '../deps.ts';
import { heldRoles } from './held-roles.ts';
import { inOrder, isBehind, isNamed, signInOf, staffMark, staffOrderOf } from './staff-order.ts';

const PAGE = 50;

/**
 * Employees of all cities with their roles (S1) and how many sessions each has open, by name or by the last sign-in, a page at a time.
 * @param input.search a part of a name or of a login
 * @param input.withoutRole only those who have no role today
 * @param input.after `next` of the page before
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listEmployees(deps: Deps, actor: Actor, input: z.output<typeof employeeFilter>): Promise<z.output<typeof employeeList>> {
  requireCall(actor, 'staff.access.employees');
  const today = localDateOf(deps.clock.now());
  const order = staffOrderOf(input);
  return deps.db.read(async (tx) => {
    const inForce = tx
      .select({ id: staffRole.id })
      .from(staffRole)
      .where(and(eq(staffRole.staffId, staff.id), lte(staffRole.validFrom, today), or(isNull(staffRole.validTo), gte(staffRole.validTo, today))));
    const found = await tx
      .select({ id: staff.id, login: staff.login, active: staff.active, surname: staff.surname, name: staff.name, patronymic: staff.patronymic, signedInAt: staff.signedInAt, at: signInOf, sessions: tx.$count(staffSession, eq(staffSession.userId, staff.id)) })
      .from(staff)
      .where(and(isNamed(input.search ?? ''), input.withoutRole ? notExists(inForce) : undefined, isBehind(order, input.after)))
      .orderBy(...inOrder(order))
      .limit(PAGE + 1);
    const shown = found.slice(0, PAGE);
    const rolesOf = await heldRoles(tx, shown.map(({ id }) => id), today);
    const last = shown.at(-1);
    return {
      rows: shown.map(({ id, login, active, sessions, signedInAt, at: _, ...who }) => ({ id, login, active, sessions, signedInAt, name: fullName(who), roles: rolesOf(id) })),
      next: found.length > PAGE && last !== undefined ? staffMark(order, last) : null,
    };
  });
}

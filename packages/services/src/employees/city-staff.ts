import { staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { fullName, invitationViewAt, localDateOf, type CityId, type InvitationState, type LocalDate } from '@balabaqsha/domain';
import { and, eq, exists, gte, isNull, lte, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { cityStaff as cityStaffOutput, cityStaffInput } from '../contract/employee-registry.ts';
import type { Deps } from '../deps.ts';
import { inOrder, isBehind, isNamed, signInOf, staffMark, staffOrderOf } from '../staff-access/staff-order.ts';
import { isOfCity } from './employee-of-city.ts';
import { rolesInCity } from './roles-in-city.ts';

type Input = z.output<typeof cityStaffInput>;

const PAGE = 50;

/** The newest invitation of an employee. */
const newest = sql`lateral (
  select ${staffInvitation.state} as state, ${staffInvitation.expiresAt} as expires_at from ${staffInvitation}
  where ${staffInvitation.staffId} = ${staff.id} order by ${staffInvitation.sentAt} desc limit 1) as newest`;

/**
 * Employees with a role in the caller's city and when each role begins and ends (S1), by name, a page at a time.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityStaff(deps: Deps, actor: Actor, input: Input): Promise<z.output<typeof cityStaffOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.staff');
  const now = deps.clock.now();
  const today = localDateOf(now);
  const order = staffOrderOf(input);
  return deps.db.read(async (tx) => {
    const rolesHere = (condition?: SQL) => tx.select({ id: staffRole.id }).from(staffRole).where(and(eq(staffRole.staffId, staff.id), eq(staffRole.cityId, cityId), condition));
    const rows = await tx
      .select({
        person: { id: staff.id, login: staff.login, active: staff.active, surname: staff.surname, name: staff.name, patronymic: staff.patronymic, signedInAt: staff.signedInAt },
        at: signInOf,
        invitation: sql<InvitationState | null>`newest.state`,
        expiresAt: sql<Date | null>`newest.expires_at`.mapWith(staffInvitation.expiresAt),
      })
      .from(staff)
      .leftJoin(newest, sql`true`)
      .where(
        and(
          input.role ? exists(rolesHere(eq(staffRole.role, input.role))) : isOfCity(tx, cityId),
          input.kind === 'WITHOUT_ROLE' ? notExists(rolesHere(inForce(today))) : undefined,
          input.kind === 'INVITED' ? sql`newest.state in ('PENDING', 'WITHDRAWN')` : undefined,
          isNamed(input.search),
          isBehind(order, input.after),
        ),
      )
      .orderBy(...inOrder(order))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const rolesOf = await rolesInCity(tx, cityId as CityId, page.map(({ person }) => person.id), today);
    return {
      rows: page.map(({ person: { id, login, active, signedInAt, ...who }, invitation, expiresAt }) => ({
        id, login, active, signedInAt, name: fullName(who), roles: rolesOf(id),
        invitation: invitation === null || expiresAt === null ? null : invitationViewAt(now, { state: invitation, expiresAt }),
      })),
      next: rows.length > PAGE && last !== undefined ? staffMark(order, { id: last.person.id, at: last.at }) : null,
    };
  });
}

const inForce = (today: LocalDate): SQL | undefined => and(lte(staffRole.validFrom, today), or(isNull(staffRole.validTo), gte(staffRole.validTo, today)));

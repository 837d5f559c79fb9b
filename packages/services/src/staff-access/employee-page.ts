import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { city, kindergarten, staff, staffSession } from '@balabaqsha/db/schema';
import { fullName, type StaffId } from '@balabaqsha/domain';
import { asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { EmployeePage, employeeInput } from '../contract/staff-access.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { rolesWithEndings } from './ended-roles.ts';

/**
 * One employee with his roles, his open sessions and the places where he can be given a role. The reading is audited.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function employeePage(deps: Deps, actor: Actor, input: z.output<typeof employeeInput>): Promise<EmployeePage> {
  requireCall(actor, 'staff.access.employee');
  const now = deps.clock.now();
  const staffId = input.id as StaffId;
  return deps.db.write(async (tx) => {
    const who = expectOne(
      await tx.select({ login: staff.login, active: staff.active, phone: staff.phone, surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, staffId)),
      'NOT_FOUND',
    );
    const sessions = await tx
      .select({ id: staffSession.id, createdAt: staffSession.createdAt, lastSeenAt: staffSession.lastSeenAt, userAgent: staffSession.userAgent })
      .from(staffSession)
      .where(eq(staffSession.userId, staffId))
      .orderBy(desc(staffSession.createdAt), asc(staffSession.id));
    const cities = await tx.select({ id: city.id, name: city.name }).from(city).orderBy(desc(city.live), asc(city.code));
    const kindergartens = await tx.select({ id: kindergarten.id, cityId: kindergarten.cityId, name: kindergarten.name }).from(kindergarten).orderBy(asc(kindergarten.bin));
    await recordAudit(tx, now, actor, { action: 'employee.read', subject: { kind: 'staff', id: staffId } });
    return {
      id: staffId,
      name: fullName(who),
      login: who.login,
      active: who.active,
      phone: who.phone,
      isSelf: actor.kind === 'staff' && actor.staffId === staffId,
      roles: await rolesWithEndings(tx, staffId, now, null),
      sessions,
      cities: cities.map((each) => ({ ...each, kindergartens: kindergartens.filter(({ cityId }) => cityId === each.id).map(({ id, name }) => ({ id, name })) })),
    };
  });
}

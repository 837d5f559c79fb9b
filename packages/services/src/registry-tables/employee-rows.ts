import { inKazakhOrder, type ReadTx } from '@balabaqsha/db';
import { kindergarten, staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { ROLES_OF_OFFICER, type CityId, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';

/** A role of an employee as a line of the table. */
export interface EmployeeRow {
  staffId: StaffId;
  phone: string | null;
  email: string | null;
  /** In the order of the columns. */
  cells: string[];
}

/** Employees of a city with the roles that officers give and that have not ended, one role a line. */
export async function employeeRows(tx: ReadTx, cityId: CityId, today: LocalDate): Promise<EmployeeRow[]> {
  const language = sql<string>`coalesce((select ${staffInvitation.locale} from ${staffInvitation} where ${staffInvitation.staffId} = ${staff.id} order by ${staffInvitation.sentAt} desc limit 1), 'ru')`;
  const rows = await tx
    .select({ person: staff, role: staffRole, bin: kindergarten.bin, language })
    .from(staffRole)
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(and(eq(staffRole.cityId, cityId), inArray(staffRole.role, [...ROLES_OF_OFFICER]), or(isNull(staffRole.validTo), gte(staffRole.validTo, today))))
    .orderBy(asc(inKazakhOrder(staff.surname)), asc(inKazakhOrder(staff.name)), asc(staff.id), asc(staffRole.validFrom), asc(staffRole.id));
  return rows.map(({ person: { id, iin, surname, name, patronymic, login, phone, email }, role: { role, validFrom, validTo }, bin, language: locale }) => ({
    staffId: id,
    phone,
    email,
    cells: [iin, surname, name, patronymic ?? '', login, phone ?? '', email ?? '', locale, role, bin ?? '', validFrom, validTo ?? ''].map((cell) => cell.trim()),
  }));
}

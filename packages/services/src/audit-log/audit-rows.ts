import type { ReadTx } from '@balabaqsha/db';
import { application, audit, enrolment, guardian, staff, voucher } from '@balabaqsha/db/schema';
import { addDays, fullName, startOfDay } from '@balabaqsha/domain';
import { and, desc, eq, gte, inArray, like, lt, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { auditFilter, auditPage } from '../contract/staff.ts';
import { subjectNames } from './subject-names.ts';

type Filter = z.output<typeof auditFilter>;

/**
 * Rows of the audit log that a filter wants, newest first, with the names of who acted and of what it was about.
 * @param filter.before id of the row that the answer begins behind
 * @returns at most `count` rows, and where the next ones begin
 */
export async function auditRows(tx: ReadTx, filter: Filter, count: number): Promise<z.output<typeof auditPage>> {
  const rows = await readAuditRows(tx, filter, count + 1);
  const page = rows.slice(0, count);
  const nameOf = await subjectNames(tx, page.map(({ row }) => row));
  return {
    rows: page.map(({ row, employee, guardian: person }) => {
      const who = employee ?? person;
      const { id, at, actorKind, action: name, subjectKind, subjectId } = row;
      return { id, at, actorKind, actorName: who && fullName(who), action: name, subjectKind, subjectId, subjectName: nameOf(row) };
    }),
    next: rows.length > count ? (page.at(-1)?.row.id ?? null) : null,
  };
}

/**
 * The rows with who acted: one statement along an index, also for a period long past. Ordered by time and not by number alone:
 * two transactions at once may get their numbers the other way round.
 */
export function readAuditRows(tx: ReadTx, filter: Filter, limit: number) {
  return tx
    .select({
      row: audit,
      employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
      guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
    })
    .from(audit)
    .leftJoin(staff, and(eq(audit.actorKind, 'staff'), eq(staff.id, audit.actorId)))
    .leftJoin(guardian, and(eq(audit.actorKind, 'guardian'), eq(guardian.id, audit.actorId)))
    .where(and(isWanted(tx, filter), behind(filter.before)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);
}

function isWanted(tx: ReadTx, { action, from, to, number, who, reads }: Filter): SQL | undefined {
  return and(
    action ? eq(audit.action, action) : undefined,
    reads ? like(audit.action, '%.read') : undefined,
    from ? gte(audit.at, startOfDay(from)) : undefined,
    to ? lt(audit.at, startOfDay(addDays(to, 1))) : undefined,
    who ? isByEmployee(tx, who) : undefined,
    number ? isAboutApplication(tx, number) : undefined,
  );
}

/** Behind the last row of the page before. */
function behind(before: number | null | undefined): SQL | undefined {
  return before ? sql`(${audit.at}, ${audit.id}) < (select mark.at, mark.id from ${audit} as mark where mark.id = ${before})` : undefined;
}

/** Done by an employee in whose name or login every word stands. */
function isByEmployee(tx: ReadTx, who: string): SQL | undefined {
  const words = who.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const named = tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(...words.map((word) => sql`strpos(lower(concat_ws(' ', ${staff.surname}, ${staff.name}, ${staff.patronymic}, ${staff.login})), ${word}) > 0`)));
  return and(eq(audit.actorKind, 'staff'), inArray(audit.actorId, named));
}

/** Of the application itself, of its child, its conclusion, its vouchers, or its enrolments. */
function isAboutApplication(tx: ReadTx, number: number): SQL | undefined {
  const its = eq(application.number, number);
  const applications = tx.select({ id: sql`${application.id}::text` }).from(application).where(its);
  const children = tx.select({ id: sql`${application.childId}::text` }).from(application).where(its);
  const conclusions = tx.select({ id: sql`${application.conclusionFileId}::text` }).from(application).where(its);
  const vouchers = tx.select({ id: sql`${voucher.id}::text` }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(its);
  const enrolments = tx.select({ id: sql`${enrolment.id}::text` }).from(enrolment).innerJoin(application, eq(application.id, enrolment.applicationId)).where(its);
  return or(
    and(eq(audit.subjectKind, 'application'), inArray(audit.subjectId, applications)),
    and(eq(audit.subjectKind, 'child'), inArray(audit.subjectId, children)),
    and(eq(audit.subjectKind, 'file'), inArray(audit.subjectId, conclusions)),
    and(eq(audit.subjectKind, 'voucher'), inArray(audit.subjectId, vouchers)),
    and(eq(audit.subjectKind, 'enrolment'), inArray(audit.subjectId, enrolments)),
  );
}

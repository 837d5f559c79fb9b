import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { audit, guardian, staff } from '@balabaqsha/db/schema';
import { addDays, AUDIT_READINGS, fullName, startOfDay } from '@balabaqsha/domain';
import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { isAboutApplication } from '../children/traces.ts';
import type { auditFilter, auditPage } from '../contract/staff.ts';
import { isNamed } from '../staff-access/staff-order.ts';
import { detailsIn, toldDetails } from './details.ts';
import { subjectNames } from './subject-names.ts';

type Filter = z.output<typeof auditFilter>;

/**
 * Rows of the audit log that a filter wants, newest first, with the names of who acted and of what it was about, and details in people's terms.
 * @param filter.before id of the row that the answer begins behind
 * @returns at most `count` rows, and where the next ones begin
 */
export async function auditRows(tx: ReadTx, filter: Filter, count: number): Promise<z.output<typeof auditPage>> {
  const about = filter.number ? await isAboutApplication(tx, filter.number) : undefined;
  const rows = await readAuditRows(tx, filter, count + 1, about);
  const page = rows.slice(0, count);
  const nameOf = await subjectNames(tx, page.flatMap(({ row }) => [row, ...detailsIn(row)]));
  return {
    rows: page.map(({ row, employee, guardian: person }) => {
      const who = employee ?? person;
      const { id, at, actorKind, action: name, subjectKind, subjectId } = row;
      return { id, at, actorKind, actorName: who && fullName(who), action: name, subjectKind, subjectId, subjectName: nameOf(row), details: toldDetails(row, nameOf) };
    }),
    next: rows.length > count ? (page.at(-1)?.row.id ?? null) : null,
  };
}

/**
 * The rows with who acted: one statement along an index, also for a period long past. Ordered by time and not by number alone:
 * two transactions at once may get their numbers the other way round.
 * @param about a condition on what they are about, where one application is asked for
 */
export function readAuditRows(tx: ReadTx, filter: Omit<Filter, 'number'>, limit: number, about?: SQL) {
  return tx
    .select({
      row: audit,
      employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
      guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
    })
    .from(audit)
    .leftJoin(staff, and(eq(audit.actorKind, 'staff'), eq(staff.id, audit.actorId)))
    .leftJoin(guardian, and(eq(audit.actorKind, 'guardian'), eq(guardian.id, audit.actorId)))
    .where(and(isWanted(tx, filter), about, behind(filter.before)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);
}

function isWanted(tx: ReadTx, { action, from, to, who, reads }: Omit<Filter, 'number'>): SQL | undefined {
  return and(
    action ? eq(audit.action, action) : undefined,
    reads ? isOneOf(audit.action, AUDIT_READINGS) : undefined,
    from ? gte(audit.at, startOfDay(from)) : undefined,
    to ? lt(audit.at, startOfDay(addDays(to, 1))) : undefined,
    who ? and(eq(audit.actorKind, 'staff'), inArray(audit.actorId, tx.select({ id: staff.id }).from(staff).where(isNamed(who)))) : undefined,
  );
}

/** Behind the last row of the page before. */
function behind(before: number | null | undefined): SQL | undefined {
  return before ? sql`(${audit.at}, ${audit.id}) < (select mark.at, mark.id from ${audit} as mark where mark.id = ${before})` : undefined;
}

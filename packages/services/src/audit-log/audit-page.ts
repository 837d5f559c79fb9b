import type { ReadTx } from '@balabaqsha/db';
import { application, audit, enrolment, guardian, staff, voucher } from '@balabaqsha/db/schema';
import { requireCall } from '@balabaqsha/auth';
import { addDays, fullName, startOfDay } from '@balabaqsha/domain';
import { and, desc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { auditFilter, auditPage as auditPageOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { subjectNames } from './subject-names.ts';

const PAGE = 100;

/**
 * A page of the audit log, newest first (S5). `before` is `next` of the page before. Reading it is in the log too.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function auditPage(deps: Deps, actor: Actor, input: z.output<typeof auditFilter>): Promise<z.output<typeof auditPageOutput>> {
  requireCall(actor, 'staff.audit.page');
  const now = deps.clock.now();
  const { action, from, to, number, before } = input;
  return deps.db.write(async (tx) => {
    const rows = await tx
      .select({
        row: audit,
        employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
        guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
      })
      .from(audit)
      .leftJoin(staff, and(eq(audit.actorKind, 'staff'), eq(staff.id, audit.actorId)))
      .leftJoin(guardian, and(eq(audit.actorKind, 'guardian'), eq(guardian.id, audit.actorId)))
      .where(and(isWanted(tx, input), before ? lt(audit.id, before) : undefined))
      .orderBy(desc(audit.id))
      .limit(PAGE + 1);
    await recordAudit(tx, now, actor, { action: 'audit.read', subject: { kind: 'audit', id: null }, details: { action: action ?? null, from: from ?? null, to: to ?? null, application: number ?? null, before: before ?? null } });
    const page = rows.slice(0, PAGE);
    const nameOf = await subjectNames(tx, page.map(({ row }) => row));
    return {
      rows: page.map(({ row, employee, guardian: person }) => {
        const who = employee ?? person;
        const { id, at, actorKind, action: name, subjectKind, subjectId } = row;
        return { id, at, actorKind, actorName: who && fullName(who), action: name, subjectKind, subjectId, subjectName: nameOf(row) };
      }),
      next: rows.length > PAGE ? (page.at(-1)?.row.id ?? null) : null,
    };
  });
}

function isWanted(tx: ReadTx, { action, from, to, number }: z.output<typeof auditFilter>): SQL | undefined {
  return and(
    action ? eq(audit.action, action) : undefined,
    from ? gte(audit.at, startOfDay(from)) : undefined,
    to ? lt(audit.at, startOfDay(addDays(to, 1))) : undefined,
    number ? isAboutApplication(tx, number) : undefined,
  );
}

/** Of the application itself, of its vouchers, or of its enrolments. */
function isAboutApplication(tx: ReadTx, number: number): SQL | undefined {
  const its = eq(application.number, number);
  const applications = tx.select({ id: sql`${application.id}::text` }).from(application).where(its);
  const vouchers = tx.select({ id: sql`${voucher.id}::text` }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(its);
  const enrolments = tx.select({ id: sql`${enrolment.id}::text` }).from(enrolment).innerJoin(application, eq(application.id, enrolment.applicationId)).where(its);
  return or(
    and(eq(audit.subjectKind, 'application'), inArray(audit.subjectId, applications)),
    and(eq(audit.subjectKind, 'voucher'), inArray(audit.subjectId, vouchers)),
    and(eq(audit.subjectKind, 'enrolment'), inArray(audit.subjectId, enrolments)),
  );
}

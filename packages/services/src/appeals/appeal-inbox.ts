import type { ReadTx } from '@balabaqsha/db';
import { appeal, application, child, file, guardian, staff, voucher } from '@balabaqsha/db/schema';
import { fullName, type ApplicationId, type CityId } from '@balabaqsha/domain';
import { asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { AppealCase, appealInbox as appealInboxOutput, appealInboxInput } from '../contract/appeal.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** Of each kind on a page: each is a case to read, not a line. */
const PAGE = 20;

type Input = z.output<typeof appealInboxInput>;
type Page = z.output<typeof appealInboxOutput>['pending'];

/**
 * Appeals of the officer's city, a page at a time: those that wait, oldest first, and those that were closed last (V13).
 * The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function appealInbox(deps: Deps, actor: Actor, input: Input): Promise<z.output<typeof appealInboxOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.appeals');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const pending = casesOf(await readAppeals(tx, cityId, 'PENDING', input.pendingAfter));
    const closed = casesOf(await readAppeals(tx, cityId, 'CLOSED', input.closedAfter));
    const pages = [pending.slice(0, PAGE), closed.slice(0, PAGE)];
    await recordAudit(
      tx,
      now,
      actor,
      { action: 'appeals.read', subject: { kind: 'city', id: cityId }, details: { count: pages.flat().length } },
      ...pages.flat().map(({ applicationId, number }) => ({ action: 'application.read', subject: { kind: 'application', id: applicationId }, details: { application: number } })),
    );
    return { pending: pageOf(pending), closed: pageOf(closed) };
  });
}

function pageOf(found: readonly (AppealCase & { applicationId: ApplicationId })[]): Page {
  const rows = found.slice(0, PAGE).map(({ applicationId: _, ...row }) => row);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/**
 * The page's appeals and one more, where there is one: those that wait, oldest first, or those that were closed last. One statement
 * along an index. @param after id of the last one of the page before
 */
export function readAppeals(tx: ReadTx, cityId: CityId, which: 'PENDING' | 'CLOSED', after: string | null | undefined) {
  const order = which === 'PENDING' ? asc : desc;
  return tx
    .select({
      row: appeal,
      application: { number: application.number, state: application.state, archiveReason: application.archiveReason },
      voucher: { reason: voucher.annulmentReason, at: voucher.annulledAt, respondBy: voucher.respondBy, enrolBy: voucher.enrolBy },
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
      guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
      file: { id: file.id, name: file.name },
      employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
    })
    .from(appeal)
    .innerJoin(application, eq(application.id, appeal.applicationId))
    .innerJoin(voucher, eq(voucher.id, appeal.voucherId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
    .leftJoin(file, eq(file.id, appeal.fileId))
    .leftJoin(staff, eq(staff.id, appeal.decidedBy))
    .innerJoin(appealWalk(cityId, which, after, PAGE + 1), sql`walk.id = ${appeal.id}`)
    .orderBy(order(sql`walk.sort_key`), order(appeal.id));
}

/**
 * The first appeals behind the mark, as a subquery `walk (sort_key, id)`: a stretch of an index, no longer than a page.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
function appealWalk(cityId: CityId, which: 'PENDING' | 'CLOSED', after: string | null | undefined, limit: number): SQL {
  const isPending = which === 'PENDING';
  const key = isPending ? appeal.sentAt : appeal.closedAt;
  const direction = sql.raw(isPending ? 'asc' : 'desc');
  const behind = after == null ? sql`` : sql` and (${key}, ${appeal.id}) ${sql.raw(isPending ? '>' : '<')} (select a.${sql.identifier(key.name)}, a.id from ${appeal} a where a.id = ${after})`;
  return sql`(
    select ${key} as sort_key, ${appeal.id} from ${appeal}
    where ${appeal.cityId} = ${cityId} and ${isPending ? sql`${appeal.state} = 'PENDING'` : sql`${appeal.closedAt} is not null`}${behind}
    order by ${key} ${direction}, ${appeal.id} ${direction} limit ${sql.raw(String(limit))}) as walk`;
}

function casesOf(rows: Awaited<ReturnType<typeof readAppeals>>): (AppealCase & { applicationId: ApplicationId })[] {
  return rows.map(({ row, ...found }) => ({
    id: row.id,
    applicationId: row.applicationId,
    number: found.application.number,
    childName: fullName(found.child),
    guardianName: fullName(found.guardian),
    state: row.state,
    text: row.text,
    file: found.file,
    sentAt: row.sentAt,
    annulment: { reason: found.voucher.reason ?? 'SILENCE', at: found.voucher.at ?? row.sentAt, deadline: found.voucher.enrolBy ?? found.voucher.respondBy },
    applicationState: found.application.state,
    archiveReason: found.application.archiveReason,
    decision: found.employee === null || row.answer === null || row.closedAt === null ? null : { employee: fullName(found.employee), answer: row.answer, at: row.closedAt },
  }));
}

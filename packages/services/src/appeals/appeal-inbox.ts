import type { ReadTx } from '@balabaqsha/db';
import { appeal, application, child, file, guardian, staff, voucher } from '@balabaqsha/db/schema';
import { fullName, type ApplicationId, type CityId } from '@balabaqsha/domain';
import { and, asc, desc, eq, ne, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { AppealCase, appealInbox as appealInboxOutput } from '../contract/appeal.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

const PENDING_SHOWN = 200;
const CLOSED_SHOWN = 20;

/**
 * Appeals of the officer's city: those that wait, oldest first, and the last that were closed (V13). The reading is
 * audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function appealInbox(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof appealInboxOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.appeals');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const pending = await cases(tx, cityId, eq(appeal.state, 'PENDING'), asc(appeal.sentAt), PENDING_SHOWN);
    const closed = await cases(tx, cityId, ne(appeal.state, 'PENDING'), desc(appeal.closedAt), CLOSED_SHOWN);
    const seen = [...pending, ...closed];
    await recordAudit(
      tx,
      now,
      actor,
      { action: 'appeals.read', subject: { kind: 'city', id: cityId }, details: { count: seen.length } },
      ...seen.map(({ applicationId, number }) => ({ action: 'application.read', subject: { kind: 'application', id: applicationId }, details: { application: number } })),
    );
    const shown = (rows: typeof seen): AppealCase[] => rows.map(({ applicationId: _, ...row }) => row);
    return { pending: shown(pending), closed: shown(closed) };
  });
}

async function cases(tx: ReadTx, cityId: CityId, which: SQL, order: SQL, most: number): Promise<(AppealCase & { applicationId: ApplicationId })[]> {
  const rows = await tx
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
    .where(and(eq(application.cityId, cityId), which))
    .orderBy(order)
    .limit(most);
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

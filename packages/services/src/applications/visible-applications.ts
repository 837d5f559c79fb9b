import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, guardianship, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, fullName, type ApplicationId, type GuardianId } from '@balabaqsha/domain';
import { and, desc, eq, inArray, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { ApplicationSummary } from '../contract/application.ts';
import type { Position } from '../queue/position.ts';

export type ApplicationRow = typeof application.$inferSelect;
export type ChildRow = typeof child.$inferSelect;
export type VoucherRow = typeof voucher.$inferSelect;

/**
 * Applications that the guardian may read: his own, and those of children whom he may act for (C4). Two look-ups by key:
 * for one condition with `or` the server would walk through the applications of the whole city. Its constant is written
 * out: with a second parameter the server hopes for a better plan from its value, and plans anew each time.
 */
export function isVisibleTo(tx: ReadTx, guardianId: GuardianId | Placeholder): SQL {
  const own = tx.select({ id: application.id }).from(application).where(eq(application.guardianId, guardianId));
  const ofChildren = tx
    .select({ id: application.id })
    .from(guardianship)
    .innerJoin(application, eq(application.childId, guardianship.childId))
    .where(and(eq(guardianship.guardianId, guardianId), sql`${guardianship.state} = 'CONFIRMED'`));
  return inArray(application.id, own.union(ofChildren));
}

/** Applications with their children, those that go on first, then the newest. */
export async function selectVisible(tx: ReadTx, guardianId: GuardianId, where?: SQL): Promise<{ application: ApplicationRow; child: ChildRow }[]> {
  return tx
    .select({ application, child })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(isVisibleTo(tx, guardianId), where))
    .orderBy(...thoseThatGoOnFirst);
}

/** Those that go on first, then the newest. */
export const thoseThatGoOnFirst: readonly SQL[] = [sql`${application.state} = 'ARCHIVED'`, desc(application.submittedAt), desc(application.submitSequence)];

/** The newest voucher of each application that ever had one. */
export async function newestVouchers(tx: ReadTx, ids: readonly ApplicationId[]): Promise<Map<ApplicationId, VoucherRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([voucher.applicationId])
    .from(voucher)
    .where(isOneOf(voucher.applicationId, ids))
    .orderBy(voucher.applicationId, desc(voucher.offeredAt));
  return new Map(rows.map((row) => [row.applicationId, row]));
}

/** What of an application and its voucher a summary is made from. */
export type SummarisedApplication = Pick<ApplicationRow, 'number' | 'guardianId' | 'correctionType' | 'state' | 'archiveReason' | 'submittedAt' | 'restoreBy'>;
type NamedChild = Pick<ChildRow, 'surname' | 'name' | 'patronymic'>;
/** Deadlines of a voucher; empty where there never was one. */
type HeldVoucher = { [Deadline in 'respondBy' | 'enrolBy']: VoucherRow[Deadline] | null };

/** The deadline that runs against the guardian now: to answer (V3), to enrol (V6) or to restore (V4). */
export function runningDeadline(row: Pick<ApplicationRow, 'state' | 'restoreBy'>, held: HeldVoucher | undefined): Date | null {
  if (row.state === 'STOP_LIST') return row.restoreBy;
  if (row.state === 'VOUCHER_OFFERED') return held?.respondBy ?? null;
  return applicationLifecycle.is(row.state, 'enrolmentDeadlineRuns') ? (held?.enrolBy ?? null) : null;
}

/** What a card and a line of the list have in common (Q12). */
export function summaryOf(
  reader: GuardianId,
  { application: row, child: who }: { application: SummarisedApplication; child: NamedChild },
  held: HeldVoucher | undefined,
  position: Position | null,
): ApplicationSummary {
  return {
    number: row.number,
    childName: fullName(who),
    correctionType: row.correctionType,
    state: row.state,
    archiveReason: row.archiveReason,
    submittedAt: row.submittedAt,
    position,
    deadline: runningDeadline(row, held),
    mine: row.guardianId === reader,
  };
}

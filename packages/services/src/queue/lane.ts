import type { WriteTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { applicationLifecycle, type CityId, type CorrectionType, type QueueType } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** One ordered line of applications (Q1). */
export interface Lane {
  cityId: CityId;
  queueType: QueueType;
  correctionType: CorrectionType;
  birthYear: number;
}

/**
 * Takes the lock of a lane until the transaction ends. Sending and confirming take it, so that in one lane times of
 * submission are given one after another (Q1) and two confirmations at once are told different positions (Q5). Where the
 * pool's lock is needed too, that one comes first.
 */
export async function lockLane(tx: WriteTx, { cityId, queueType, correctionType, birthYear }: Lane): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lane'), hashtext(${[cityId, queueType, correctionType, birthYear].join(' ')}))`);
}

const WAITING = applicationLifecycle.categories.waiting.map((state) => `'${state}'`).join(', ');

/** Applications that count in positions (Q6), with the states written out as the partial index of lanes has them. */
export const isWaiting: SQL = sql`${application.state} in (${sql.raw(WAITING)})`;

/** The order in which applications stand in a lane, and in which lanes are merged (Q1). */
export const submissionOrder: readonly SQL[] = [sql`${application.submittedAt}`, sql`${application.submitSequence}`];

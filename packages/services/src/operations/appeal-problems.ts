import { appeal, application } from '@balabaqsha/db/schema';
import { endedByDeadline } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

/** An appeal that waits for an officer though its application has gone on, so that nothing is left to decide (V13). */
export const appealWithoutItsEnd: Detector = async (tx) => {
  // Those that wait are few, and the rule itself says which of them still can.
  const pending = await tx
    .select({ number: application.number, state: application.state, archiveReason: application.archiveReason })
    .from(appeal)
    .innerJoin(application, eq(application.id, appeal.applicationId))
    .where(eq(appeal.state, 'PENDING'))
    .orderBy(asc(application.number));
  return pending
    .filter((row) => !endedByDeadline(row))
    .slice(0, LISTED)
    .map(({ number, state, archiveReason }) => ({ code: 'APPEAL_WITHOUT_ITS_END', subject: String(number), text: [state, archiveReason].filter(Boolean).join(' / ') }));
};

import { application, conclusionRenewal } from '@balabaqsha/db/schema';
import { applicationLifecycle } from '@balabaqsha/domain';
import { and, asc, desc, eq, ne, notInArray } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

/** States in which a new conclusion can await its check (Q10). */
const AWAITING = applicationLifecycle.states.filter((state) => applicationLifecycle.next(state, 'CONCLUSION_RENEWED') !== undefined);

/** A new conclusion that awaits its check though its application has come to an end (Q10). */
export const renewalWithoutItsApplication: Detector = async (tx) => {
  const rows = await tx
    .select({ number: application.number, state: application.state })
    .from(conclusionRenewal)
    .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
    .where(and(eq(conclusionRenewal.state, 'PENDING'), notInArray(application.state, AWAITING)))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map(({ number, state }) => ({ code: 'RENEWAL_WITHOUT_ITS_APPLICATION', subject: String(number), text: state }));
};

/** An application whose conclusion is another one than the last that was confirmed for it (Q10). */
export const conclusionNotRenewed: Detector = async (tx) => {
  const newest = tx
    .selectDistinctOn([conclusionRenewal.applicationId], { applicationId: conclusionRenewal.applicationId, fileId: conclusionRenewal.conclusionFileId, validUntil: conclusionRenewal.conclusionValidUntil })
    .from(conclusionRenewal)
    .where(eq(conclusionRenewal.state, 'CONFIRMED'))
    .orderBy(conclusionRenewal.applicationId, desc(conclusionRenewal.closedAt), desc(conclusionRenewal.conclusionValidUntil))
    .as('newest');
  const rows = await tx
    .select({ number: application.number, kept: application.conclusionValidUntil, confirmed: newest.validUntil })
    .from(newest)
    .innerJoin(application, eq(application.id, newest.applicationId))
    .where(ne(application.conclusionFileId, newest.fileId))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map(({ number, kept, confirmed }) => ({ code: 'CONCLUSION_NOT_RENEWED', subject: String(number), text: `${kept} / ${confirmed}` }));
};

import { isOneOf } from '@balabaqsha/db';
import { applicationDraft } from '@balabaqsha/db/schema';
import { and, asc, lt } from 'drizzle-orm';
import { wasSwitchedOffAfter } from '../features/index.ts';
import { recordAudit } from '../record/index.ts';
import { CHUNK, SYSTEM } from '../sweeps/chunks.ts';
import type { Cleaning } from './clean-retention.ts';

const DAYS_TO_SEND = 7;
const DAY_MS = 86_400_000;

/** Drafts that nobody has touched for long (D2). Each is named in the audit log, so that its guardian can be told where it went. */
export const deleteDrafts: Cleaning = async (tx, now, keptSince) => {
  // Whoever could not send his draft keeps it, and has a week for it afterwards.
  if (await wasSwitchedOffAfter(tx, now, 'APPLICATIONS', new Date(now.getTime() - DAYS_TO_SEND * DAY_MS))) return 0;
  const old = await tx.select({ guardianId: applicationDraft.guardianId }).from(applicationDraft).where(lt(applicationDraft.updatedAt, keptSince)).orderBy(asc(applicationDraft.updatedAt)).limit(CHUNK);
  // Whoever has just touched his draft keeps it.
  const deleted = await tx
    .delete(applicationDraft)
    .where(and(isOneOf(applicationDraft.guardianId, old.map(({ guardianId }) => guardianId)), lt(applicationDraft.updatedAt, keptSince)))
    .returning({ guardianId: applicationDraft.guardianId });
  await recordAudit(tx, now, SYSTEM, ...deleted.map(({ guardianId }) => ({ action: 'draft.deleted', subject: { kind: 'guardian', id: guardianId } })));
  return deleted.length;
};

import { auditCheck } from '@balabaqsha/db/schema';
import { auditFindings } from '@balabaqsha/domain';
import { desc } from 'drizzle-orm';
import type { Detector } from './problem.ts';

/** An audit log that the last check has found altered, cut off or replaced (S5). */
export const auditLogBroken: Detector = async (tx) => {
  const [last] = await tx.select().from(auditCheck).orderBy(desc(auditCheck.endedAt)).limit(1);
  const found = last === undefined ? [] : auditFindings(last);
  if (last === undefined || found.length === 0) return [];
  const numbers = { ALTERED: last.broken, TAIL_CUT: last.missing, REPLACED: last.replaced, OUTSIDE: last.unsealed };
  return [{ code: 'AUDIT_LOG_BROKEN', subject: 'audit', text: found.map((each) => `${each} ${numbers[each]}`).join(' / ') }];
};

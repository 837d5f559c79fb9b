import { expectOne } from '@balabaqsha/db';
import { application, conclusionRenewal, reviewAside } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, startOfDay } from '@balabaqsha/domain';
import { and, eq, lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { asideInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { isAside } from './aside.ts';
import { reviewerCalling } from './scope.ts';

/**
 * Sets what awaits the reviewer's decision aside until the others are done or the day is over, or takes it up again (S3). It is
 * his own order of work: colleagues see the application as before, and its day (V9) stays.
 * @throws DomainError NOT_FOUND outside his scope, STATE_CHANGED where nothing awaits a decision any more
 */
export async function setAside(deps: Deps, actor: Actor, input: z.output<typeof asideInput>): Promise<{ done: true }> {
  const { staff: reviewer, scope } = reviewerCalling(actor, 'staff.review.setAside');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = expectOne(await tx.select({ id: application.id, state: application.state }).from(application).where(and(eq(application.number, input.number), scope)), 'NOT_FOUND');
    if (input.aside) {
      const awaits = row.state === 'AWAITING_REVIEW' || (await tx.$count(conclusionRenewal, and(eq(conclusionRenewal.applicationId, row.id), eq(conclusionRenewal.state, 'PENDING')))) > 0;
      if (!awaits) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
      await tx.insert(reviewAside).values({ staffId: reviewer.staffId, applicationId: row.id, asideAt: now }).onConflictDoUpdate({ target: [reviewAside.staffId, reviewAside.applicationId], set: { asideAt: now } });
      await tx.delete(reviewAside).where(and(eq(reviewAside.staffId, reviewer.staffId), lt(reviewAside.asideAt, startOfDay(localDateOf(now)))));
    } else {
      // Whoever takes up what he has not set aside, or has taken up already, changes nothing.
      if (!(await isAside(tx, reviewer.staffId, row.id, now))) return { done: true };
      await tx.delete(reviewAside).where(and(eq(reviewAside.staffId, reviewer.staffId), eq(reviewAside.applicationId, row.id)));
    }
    await recordAudit(tx, now, actor, { action: input.aside ? 'review.set-aside' : 'review.taken-up', subject: { kind: 'application', id: row.id }, details: { application: input.number } });
    return { done: true };
  });
}

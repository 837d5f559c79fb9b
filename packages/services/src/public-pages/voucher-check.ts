import { requireCall } from '@balabaqsha/auth';
import { application, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, type ApplicationState } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { voucherCheck as checkView, voucherCheckInput } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { normaliseVoucherCode } from '../queue/voucher-code.ts';

type Check = z.infer<typeof checkView>;

/**
 * Says whether a voucher holds, by its code and without anything personal (V12). A voucher whose deadline has come is
 * annulled here from that instant on, also when no sweep has run yet (V10).
 */
export async function voucherCheck(deps: Deps, actor: Actor, input: z.output<typeof voucherCheckInput>): Promise<Check> {
  requireCall(actor, 'public.voucherCheck');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const [row] = await tx
      .select({ voucher, state: application.state })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .where(eq(voucher.code, normaliseVoucherCode(input.code)));
    return row === undefined ? null : checkOf(row.voucher, row.state, now);
  });
}

function checkOf(held: typeof voucher.$inferSelect, state: ApplicationState, now: Date): Check {
  const { code, annulmentReason, respondBy, enrolBy } = held;
  if (held.state === 'OFFERED') {
    return now < respondBy
      ? { code, state: 'OFFERED', annulmentReason, validUntil: respondBy }
      : { code, state: 'ANNULLED', annulmentReason: 'SILENCE', validUntil: null };
  }
  if (held.state !== 'ACCEPTED') return { code, state: held.state, annulmentReason, validUntil: null };
  // Once the guardian has signed, the deadline stands still (E5).
  if (!applicationLifecycle.is(state, 'enrolmentDeadlineRuns')) return { code, state: 'ACCEPTED', annulmentReason, validUntil: null };
  return enrolBy !== null && now < enrolBy
    ? { code, state: 'ACCEPTED', annulmentReason, validUntil: enrolBy }
    : { code, state: 'ANNULLED', annulmentReason: 'NOT_ENROLLED', validUntil: null };
}

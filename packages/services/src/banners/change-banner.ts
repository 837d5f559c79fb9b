import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { banner } from '@balabaqsha/db/schema';
import { bannerStateAt, DomainError } from '@balabaqsha/domain';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { changeBannerInput, endBannerInput } from '../contract/banner.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { bannerValues } from './banner-values.ts';

/**
 * Changes a banner that is not over. Who had hidden it sees it again where the words are others.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, DATE_IN_PAST at `endsAt`, STATE_CHANGED where it is over,
 * VERSION_OUTDATED where somebody changed it since
 */
export async function changeBanner(deps: Deps, actor: Actor, input: z.output<typeof changeBannerInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.banners.change');
  const now = deps.clock.now();
  const values = bannerValues(input, now);
  const { id, version } = input;
  return deps.db.write(async (tx) => {
    const changed = await tx
      .update(banner)
      .set({ ...values, version: version + 1 })
      .where(and(eq(banner.id, id), eq(banner.version, version), isNull(banner.endedAt), gt(banner.endsAt, now)))
      .returning({ id: banner.id });
    if (changed.length === 0) {
      const present = expectOne(await tx.select().from(banner).where(eq(banner.id, id)), 'NOT_FOUND');
      throw new DomainError(bannerStateAt(now, present) === 'OVER' ? 'STATE_CHANGED' : 'VERSION_OUTDATED');
    }
    const { kind, place, startsAt, endsAt } = values;
    await recordAudit(tx, now, actor, { action: 'banner.changed', subject: { kind: 'banner', id }, details: { kind, place, from: startsAt.toISOString(), until: endsAt.toISOString(), version: version + 1 } });
    return { done: true };
  });
}

/**
 * Takes a banner off before its time.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, STATE_CHANGED where it is over already
 */
export async function endBanner(deps: Deps, actor: Actor, { id }: z.output<typeof endBannerInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.banners.end');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    // The row is the lock: whoever changes it meanwhile is first, and its version counts on from there.
    const { version } = expectOne(await tx.select({ version: banner.version }).from(banner).where(eq(banner.id, id)).for('update'), 'NOT_FOUND');
    expectOne(
      await tx
        .update(banner)
        .set({ endedBy: actor.staffId, endedAt: now, version: version + 1 })
        .where(and(eq(banner.id, id), isNull(banner.endedAt), gt(banner.endsAt, now)))
        .returning({ id: banner.id }),
    );
    await recordAudit(tx, now, actor, { action: 'banner.ended', subject: { kind: 'banner', id } });
    return { done: true };
  });
}

import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { banner } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { bannerInput } from '../contract/banner.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { bannerValues } from './banner-values.ts';

/**
 * Puts a banner above the pages, at once or from a coming instant on.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, DATE_IN_PAST at `endsAt`
 */
export async function addBanner(deps: Deps, actor: Actor, input: z.output<typeof bannerInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.banners.add');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  const values = bannerValues(input, now);
  return deps.db.write(async (tx) => {
    const added = await tx.insert(banner).values({ ...values, version: 1, createdBy: actor.staffId, createdAt: now }).returning({ id: banner.id });
    const { kind, place, startsAt, endsAt } = values;
    await recordAudit(tx, now, actor, { action: 'banner.added', subject: { kind: 'banner', id: expectOne(added).id }, details: { kind, place, from: startsAt.toISOString(), until: endsAt.toISOString() } });
    return { done: true };
  });
}

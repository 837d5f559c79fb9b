import { requireCall } from '@balabaqsha/auth';
import { application, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import { localDateOf, startOfDay, type LocalDate } from '@balabaqsha/domain';
import { and, count, countDistinct, eq, gte, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { homeNumbers } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { crowdedLanes } from '../queue/lane-size.ts';
import { applicationInLiveCity, inLiveCity, laneInLiveCity, seatsFree } from './live.ts';
import { medianWaitDays } from './median-wait.ts';
import { hideSmall } from './small-cells.ts';

/** The live numbers of the home page (P1). Fewer than 5 people are `null`: the statistics hide the same number (P4). */
export async function home(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.infer<typeof homeNumbers>> {
  requireCall(actor, 'public.home');
  const now = deps.clock.now();
  const monthStart = startOfDay(`${localDateOf(now).slice(0, 8)}01` as LocalDate);
  return deps.db.read(async (tx) => {
    const lanes = await crowdedLanes(tx, laneInLiveCity);
    const [issued] = await tx
      .select({ vouchers: count() })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .where(and(applicationInLiveCity, gte(voucher.offeredAt, monthStart)));
    const [seats] = await tx
      .select({ free: seatsFree, kindergartens: countDistinct(kindergarten.id) })
      .from(kindergarten)
      .innerJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
      .where(inLiveCity);
    return {
      waiting: hideSmall(lanes.reduce((sum, { waiting }) => sum + waiting, 0)),
      vouchersThisMonth: hideSmall(issued?.vouchers ?? 0),
      freeSeats: seats?.free ?? 0,
      kindergartens: seats?.kindergartens ?? 0,
      medianWaitDays: await medianWaitDays(tx, now),
    };
  });
}

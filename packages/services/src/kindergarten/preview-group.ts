import type { ReadTx } from '@balabaqsha/db';
import { localDateOf, planOffers, type CityId, type LocalDate } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { GroupPreview, previewGroupInput } from '../contract/kindergarten.ts';
import { requireOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { loadWaitingHeads, MOST_OFFERED } from '../queue/index.ts';
import type { Pool } from '../seats/index.ts';
import { groupChangeOf } from './change-group.ts';
import { judgeGroup } from './group-verdict.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

/**
 * What a change of a group would do, without doing it (E1, V2): judged by the function that judges the change itself, under
 * the same lock. Children are named to their own kindergarten only; holders of vouchers are numbers of applications (S4).
 * How many vouchers the next run would offer more is the state of this moment, and no part of what the seal holds.
 * @throws DomainError NOT_FOUND, FORBIDDEN, CORRECTION_TYPE_NOT_OFFERED for a type that is new to the group
 */
export async function previewGroup(deps: Deps, actor: Actor, input: z.output<typeof previewGroupInput>): Promise<GroupPreview> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.previewGroup');
  const today = localDateOf(deps.clock.now());
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    await requireOffered(tx, cityId, (input.change?.correctionTypes ?? []).filter((type) => !row.correctionTypes.includes(type)), today);
    const { pool, changed, ...seen } = await judgeGroup(tx, cityId, row, input.change && groupChangeOf(input.change, row));
    if (seen.obstacle !== null) return { ...seen, offers: 0 };
    const [now, then] = [await countOffers(tx, cityId, pool, today), await countOffers(tx, cityId, changed, today)];
    return { ...seen, offers: Math.max(then - now, 0) };
  });
}

/** How many vouchers a run would offer with these seats. */
export async function countOffers(tx: ReadTx, cityId: CityId, pool: Pool, today: LocalDate): Promise<number> {
  const waiting = await loadWaitingHeads(tx, cityId, pool, today, MOST_OFFERED);
  return planOffers({ ...pool, waiting }).offered.length;
}

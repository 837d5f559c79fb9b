import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { enrolmentInput } from '../contract/staff.ts';
import type { DisenrolPreview } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { enrolmentAt } from '../enrolment/enrolment-rows.ts';
import { loadPool } from '../seats/index.ts';
import { countSeats } from './group-verdict.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';
import { countOffers } from './preview-group.ts';
import { countEnrolled } from './seats-board.ts';

/**
 * What the disenrolment of a child would free: the group's seats before and after, and how many children of the queue could
 * get a voucher for it (E7, V1). Nothing is changed.
 * @throws DomainError NOT_FOUND (S4)
 */
export async function previewDisenrolment(deps: Deps, actor: Actor, input: z.output<typeof enrolmentInput>): Promise<DisenrolPreview> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.previewDisenrol');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const { group, application } = await enrolmentAt(tx, input.id, kindergartenIds);
    const pool = await loadPool(tx, application.cityId);
    const freed = { ...pool, seats: pool.seats.map((seat) => (seat.key === group.id ? { ...seat, free: seat.free + 1 } : seat)) };
    const enrolled = (await countEnrolled(tx, [group.id])).get(group.id) ?? 0;
    const reserved = group.seatsTaken - enrolled;
    const [now, then] = [await countOffers(tx, application.cityId, pool, today), await countOffers(tx, application.cityId, freed, today)];
    return {
      before: countSeats(group.id, { enrolled, reserved }, pool),
      after: countSeats(group.id, { enrolled: enrolled - 1, reserved }, freed),
      offers: Math.max(then - now, 0),
    };
  });
}

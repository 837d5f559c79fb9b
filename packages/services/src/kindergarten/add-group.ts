import { expectOne, lockPool } from '@balabaqsha/db';
import { group } from '@balabaqsha/db/schema';
import { academicYearOf, localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addGroupInput } from '../contract/kindergarten.ts';
import { requireOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenStaffCalling, ownKindergarten, refuseClosed } from './own-kindergarten.ts';

/**
 * Opens a group; its seats are offered to the queue at once (V1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, KINDERGARTEN_CLOSED, CORRECTION_TYPE_NOT_OFFERED at `correctionTypes`
 */
export async function addGroup(deps: Deps, actor: Actor, input: z.output<typeof addGroupInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.addGroup');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id: kindergartenId, cityId } = await ownKindergarten(tx, staff);
    await lockPool(tx, cityId);
    await refuseClosed(tx, kindergartenId);
    await requireOffered(tx, cityId, input.correctionTypes, localDateOf(now));
    const { name, language, correctionTypes, birthYearFrom, birthYearTo, capacity, academicYear } = input;
    const added = expectOne(
      await tx
        .insert(group)
        .values({ kindergartenId, name, language, correctionTypes: [...new Set(correctionTypes)], birthYearFrom, birthYearTo, capacity, academicYear: academicYear ?? academicYearOf(localDateOf(now)), createdAt: now })
        .returning({ id: group.id }),
    );
    await recordAudit(tx, now, actor, { action: 'group.added', subject: { kind: 'group', id: added.id }, details: { capacity } });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

import { expectOne, type ReadTx } from '@balabaqsha/db';
import { enrolment, group, kindergarten } from '@balabaqsha/db/schema';
import { DomainError, type KindergartenId } from '@balabaqsha/domain';
import { and, count, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { changeKindergartenInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenOfCityLocked, requireDistrict, sealOf, withOwnBin } from './kindergarten-facts.ts';

/**
 * Changes a kindergarten's BIN, names or district. A BIN stays as it is while contracts that name it await a signature (E6).
 * @throws DomainError NOT_FOUND, VERSION_OUTDATED where somebody changed it since, CHANGE_NOTHING, INVALID_VALUE at
 * `districtId`, BIN_IN_CONTRACTS, BIN_TAKEN
 */
export async function changeKindergarten(deps: Deps, actor: Actor, input: z.output<typeof changeKindergartenInput>): Promise<z.output<typeof field.done>> {
  const { cityId } = officerCalling(actor, 'staff.registry.changeKindergarten');
  const now = deps.clock.now();
  const { bin, name, districtId } = input;
  return withOwnBin(() =>
    deps.db.write(async (tx) => {
      const before = await kindergartenOfCityLocked(tx, cityId, input.id);
      if (sealOf(before) !== input.seal) throw new DomainError('VERSION_OUTDATED');
      if (sealOf({ bin, name, districtId, closedFrom: before.closedFrom }) === input.seal) throw new DomainError('CHANGE_NOTHING');
      await requireDistrict(tx, cityId, districtId);
      const contracts = bin === before.bin ? 0 : await openContracts(tx, before.id);
      if (contracts > 0) throw new DomainError('BIN_IN_CONTRACTS', { field: 'bin', params: { count: contracts } });
      expectOne(await tx.update(kindergarten).set({ bin, name, districtId }).where(eq(kindergarten.id, before.id)).returning({ id: kindergarten.id }));
      await recordAudit(tx, now, actor, { action: 'kindergarten.changed', subject: { kind: 'kindergarten', id: before.id }, details: { bin, wasBin: before.bin, wasName: before.name.ru, wasDistrict: before.districtId } });
      return { done: true };
    }),
  );
}

/** Contracts that were sent and are not signed by both sides. */
async function openContracts(tx: ReadTx, id: KindergartenId): Promise<number> {
  const [row] = await tx
    .select({ contracts: count() })
    .from(enrolment)
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .where(and(eq(group.kindergartenId, id), inArray(enrolment.state, ['CONTRACT_SENT', 'GUARDIAN_SIGNED'])));
  return row?.contracts ?? 0;
}

import type { ReadTx } from '@balabaqsha/db';
import { policy, staff } from '@balabaqsha/db/schema';
import { changedPolicyFields, cityPolicyOf, fullName, localDateOf, voucherPolicyWith, type CityId, type CityPolicy } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { PolicyBoard, policyBoard as policyBoardOutput } from '../contract/policy.ts';
import type { Deps } from '../deps.ts';
import { loadPolicy } from './load-policy.ts';
import { policyStanding } from './policy-standing.ts';

type Change = PolicyBoard['history'][number];

/**
 * The policy of the officer's city: what holds today, the change that is ahead, and who changed what when and why.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function policyBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof policyBoardOutput>> {
  const { cityId } = officerCalling(actor, 'staff.rules.policy');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const [standing, inForce, rows] = await Promise.all([policyStanding(tx, cityId, today), loadPolicy(tx, cityId, today), loadWritten(tx, cityId)]);
    const history = rows.map((row) => changeOf(row, rows));
    return { basis: standing.basis, inForce: cityPolicyOf(inForce), ahead: history.find(({ id }) => id === standing.ahead?.id) ?? null, history };
  });
}

/** Every row of the city, the newest first. */
function loadWritten(tx: ReadTx, cityId: CityId) {
  const author = alias(staff, 'author');
  const canceller = alias(staff, 'canceller');
  return tx
    .select({
      row: policy,
      author: { surname: author.surname, name: author.name, patronymic: author.patronymic },
      canceller: { surname: canceller.surname, name: canceller.name, patronymic: canceller.patronymic },
    })
    .from(policy)
    .leftJoin(author, eq(author.id, policy.createdBy))
    .leftJoin(canceller, eq(canceller.id, policy.cancelledBy))
    .where(eq(policy.cityId, cityId))
    .orderBy(desc(policy.createdAt), desc(policy.effectiveFrom));
}

type Written = Awaited<ReturnType<typeof loadWritten>>[number];

function changeOf({ row, author, canceller }: Written, all: readonly Written[]): Change {
  const values = valuesOf(row);
  const before = heldBefore(row, all);
  return {
    id: row.id,
    effectiveFrom: row.effectiveFrom,
    values,
    before,
    changed: before === null ? [] : changedPolicyFields(before, values),
    author: author && fullName(author),
    writtenAt: row.createdAt,
    why: row.why,
    takenBack: canceller === null || row.cancelledAt === null ? null : { by: fullName(canceller), at: row.cancelledAt },
  };
}

/** What held on the day before; `null` for the first row of a city. */
function heldBefore(row: Written['row'], all: readonly Written[]): CityPolicy | null {
  const earlier = all.map((each) => each.row).filter(({ cancelledAt, effectiveFrom }) => cancelledAt === null && effectiveFrom < row.effectiveFrom);
  const newest = earlier.sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
  if (newest !== undefined) return valuesOf(newest);
  return row.createdBy === null ? null : valuesOf({ voucher: {} });
}

const valuesOf = ({ voucher }: Pick<Written['row'], 'voucher'>): CityPolicy => cityPolicyOf(voucherPolicyWith(voucher));

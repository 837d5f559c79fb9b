import { application, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, startOfDay } from '@balabaqsha/domain';
import { and, eq, gte } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { laneWaits as laneWaitsOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { daysAt } from '../reports/period.ts';
import { officerCalling } from './officer.ts';

const YEAR_IN_DAYS = 365;

/**
 * How long families of each lane waited from sending to the voucher: the median in days of the vouchers that the officer's
 * city gave in the last 12 months. Lanes without one are left out. The board of lanes is asked again and again, this is not.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function laneWaits(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof laneWaitsOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.laneWaits');
  const since = startOfDay(addDays(localDateOf(deps.clock.now()), -YEAR_IN_DAYS));
  const rows = await deps.db.read((tx) =>
    tx
      .select({ correctionType: application.correctionType, birthYear: application.birthYear, medianDays: daysAt(0.5, application.submittedAt, voucher.offeredAt) })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .where(and(eq(voucher.cityId, cityId), gte(voucher.offeredAt, since)))
      .groupBy(application.correctionType, application.birthYear),
  );
  return rows.flatMap((row) => (row.medianDays === null ? [] : [{ ...row, medianDays: row.medianDays }]));
}

import type { Database } from '@balabaqsha/db';
import { application, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, startOfDay, type CityId } from '@balabaqsha/domain';
import { and, eq, gte } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { laneWaits as laneWaitsOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { keptForEach } from '../public-pages/kept-for.ts';
import { daysAt } from '../reports/period.ts';
import { officerCalling } from './officer.ts';

const YEAR_IN_DAYS = 365;

/** A median of a year does not move within this time, and every opening of the board asks for it. */
const KEPT_MS = 10 * 60_000;

const waitsOf = keptForEach(KEPT_MS, ({ db }, cityId: CityId, now) => readWaits(db, cityId, now));

/**
 * How long families of each lane waited from sending to the voucher: the median in days of the vouchers that the officer's
 * city gave in the last 12 months, ten minutes old at most. Lanes without one are left out.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function laneWaits(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof laneWaitsOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.laneWaits');
  return waitsOf(deps, cityId);
}

async function readWaits(db: Database, cityId: CityId, now: Date): Promise<z.output<typeof laneWaitsOutput>> {
  const since = startOfDay(addDays(localDateOf(now), -YEAR_IN_DAYS));
  const rows = await db.read((tx) =>
    tx
      .select({ correctionType: application.correctionType, birthYear: application.birthYear, medianDays: daysAt(0.5, application.submittedAt, voucher.offeredAt) })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .where(and(eq(voucher.cityId, cityId), gte(voucher.offeredAt, since)))
      .groupBy(application.correctionType, application.birthYear),
  );
  return rows.flatMap((row) => (row.medianDays === null ? [] : [{ ...row, medianDays: row.medianDays }]));
}

import type { ReadTx } from '@balabaqsha/db';
import { application, applicationEvent, district, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import type { ReportRow } from '@balabaqsha/domain';
import { and, asc, count, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import { seatsFree } from '../public-pages/live.ts';
import { isWaiting } from '../queue/lane.ts';
import { within, type CityPeriod } from './period.ts';

/**
 * Districts of the city, by the kindergarten that guardians named (Q8): who waited when the period ended, what was sent and
 * offered in it, and the seats that are free now.
 */
export async function districtReport(tx: ReadTx, period: CityPeriod): Promise<ReportRow[]> {
  const ofDistrict = { district: kindergarten.districtId };
  const inCity = eq(application.cityId, period.cityId);
  const wished = eq(kindergarten.id, application.wishedKindergartenId);
  const [districts, waiting, changes, sent, vouchers, seats] = await Promise.all([
    tx.select({ id: district.id, name: district.name }).from(district).where(eq(district.cityId, period.cityId)).orderBy(asc(district.code)),
    tx.select({ ...ofDistrict, value: count() }).from(application).innerJoin(kindergarten, wished).where(and(inCity, isWaiting)).groupBy(kindergarten.districtId),
    tx
      .select({ ...ofDistrict, value: sql<number>`sum(${applicationEvent.queueChange})`.mapWith(Number) })
      .from(applicationEvent)
      .innerJoin(application, eq(application.id, applicationEvent.applicationId))
      .innerJoin(kindergarten, wished)
      .where(and(inCity, ne(applicationEvent.queueChange, 0), gte(applicationEvent.at, period.until)))
      .groupBy(kindergarten.districtId),
    tx.select({ ...ofDistrict, value: count() }).from(application).innerJoin(kindergarten, wished).where(and(inCity, within(application.submittedAt, period))).groupBy(kindergarten.districtId),
    tx
      .select({ ...ofDistrict, value: count() })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .innerJoin(kindergarten, wished)
      .where(and(eq(voucher.cityId, period.cityId), within(voucher.offeredAt, period)))
      .groupBy(kindergarten.districtId),
    tx
      .select({ ...ofDistrict, value: seatsFree })
      .from(group)
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(and(eq(kindergarten.cityId, period.cityId), isNull(group.closedAt)))
      .groupBy(kindergarten.districtId),
  ]);
  const counted = [waiting, changes, sent, vouchers, seats].map((rows) => new Map(rows.map(({ district: of, value }) => [of, value])));
  return districts.map(({ id, name }) => {
    const [now = 0, changed = 0, ...rest] = counted.map((of) => of.get(id) ?? 0);
    return { head: { kind: 'named', name }, cells: [now - changed, ...rest] };
  });
}

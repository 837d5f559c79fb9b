import postgres from 'postgres';
import type { CityId } from '@balabaqsha/domain';
import { addCrowd } from '../../database/crowd.ts';
import type { BenchDatabase } from '../../database/bench-database.ts';

/** Cities with as many seats as children get a voucher in one round, and some more who wait behind. */
export interface MassCities {
  cities: CityId[];
  /** Vouchers of one round, all cities together. */
  vouchers: number;
  /** Puts everything back as it was before the round. */
  reset(): Promise<void>;
  /** One statement of the baseline, in a transaction of its own. */
  run(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** Seats of one group; a group takes no more. */
const CAPACITY = 50;

/** Makes the cities: in each one lane, four fifths of the seats taught in Kazakh, as the crowd wants them. */
export async function massCities({ ownerUrl }: BenchDatabase, size: { cities: number; vouchersEach: number }): Promise<MassCities> {
  const cities: CityId[] = [];
  for (let each = 0; each < size.cities; each += 1) {
    const { cityId } = await addCrowd(ownerUrl, {
      lanes: [{ correctionType: 'SPEECH_SEVERE', birthYear: 2022, waiting: Math.ceil(size.vouchersEach * 1.3) }],
      groups: [{ correctionType: 'SPEECH_SEVERE', birthYear: 2022, groups: size.vouchersEach / CAPACITY, capacity: CAPACITY }],
    });
    cities.push(cityId);
  }
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await owner`vacuum analyze`;
  return {
    cities,
    vouchers: size.cities * size.vouchersEach,
    async reset() {
      await owner.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx`delete from message using notification n join application a on a.id = n.application_id where message.notification_id = n.id and a.city_id = any(${cities}::uuid[])`;
        await tx`delete from notification using application a where a.id = application_id and a.city_id = any(${cities}::uuid[])`;
        await tx`delete from audit where action in ('voucher.offered', 'voucher.annulled')`;
        await tx`delete from application_event using application a where a.id = application_id and a.city_id = any(${cities}::uuid[]) and event like 'VOUCHER%'`;
        await tx`delete from voucher using application a where a.id = application_id and a.city_id = any(${cities}::uuid[])`;
        await tx`delete from advancement_run where city_id = any(${cities}::uuid[])`;
        await tx`update application set state = 'IN_QUEUE', stop_listed_at = null, restore_by = null where city_id = any(${cities}::uuid[]) and state <> 'IN_QUEUE'`;
        await tx`delete from lane_change using lane l where l.id = lane_change.lane_id and l.city_id = any(${cities}::uuid[])`;
        await tx`delete from lane_total using lane l where l.id = lane_total.lane_id and l.city_id = any(${cities}::uuid[])`;
        await tx`delete from lane_block using lane l where l.id = lane_block.lane_id and l.city_id = any(${cities}::uuid[])`;
        await tx`insert into lane_change (lane_id, stretch, change) select lane_id, ticket >> 6, count(*) from application where city_id = any(${cities}::uuid[]) and state = 'IN_QUEUE' group by 1, 2`;
        await tx`select fold_lane_changes(2147483647)`;
      });
      await owner`delete from pgboss.job`;
      await owner`vacuum analyze application, application_event, voucher, audit, notification, message, lane_change, lane_block`;
    },
    async run(statement) {
      await owner.unsafe(statement);
    },
    close: () => owner.end(),
  };
}

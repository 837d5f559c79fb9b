import type { CityId, GuardianId } from '@balabaqsha/domain';
import postgres from 'postgres';
import type { BenchDatabase } from '../../database/bench-database.ts';
import { addCrowd } from '../../database/crowd.ts';

/** Who has been offered a voucher, as seen by somebody who only listens to the database. */
export interface Offer {
  number: number;
  guardianId: GuardianId;
}

/** A city with few seats, and an observer of its offers. */
export interface SmallCity {
  cityId: CityId;
  /** The next offer that is committed from now on. @throws Error when there is none within 5 s */
  nextOffer(): Promise<Offer>;
  /** The latest offer so far. @throws Error when there was none */
  latestOffer(): Offer;
  close(): Promise<void>;
}

const CHANNEL = 'bench_offered';
const PATIENCE_MS = 5000;

/**
 * Makes the city. The observer hears of an offer with its commit: a trigger that notifies stands in no transaction's way
 * and needs no asking again and again. All its groups are Kazakh, so that who refuses is followed by one of the four fifths
 * of the crowd who are taught in Kazakh.
 */
export async function smallCity({ ownerUrl }: BenchDatabase, waiting: number): Promise<SmallCity> {
  const lane = { correctionType: 'AUTISM', birthYear: 2022 } as const;
  const { cityId } = await addCrowd(ownerUrl, { lanes: [{ ...lane, waiting }], groups: [{ ...lane, groups: 4, capacity: 1 }] });
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  await owner`vacuum analyze application`;
  await owner.unsafe(`
    create function bench_offered() returns trigger language plpgsql as $$
    begin
      perform pg_notify('${CHANNEL}', (select json_build_object('number', number, 'guardianId', guardian_id)::text from application where id = new.application_id));
      return null;
    end $$;
    create trigger bench_offered after insert on application_event for each row when (new.event = 'VOUCHER_OFFERED') execute function bench_offered()`);
  let latest: Offer | null = null;
  let hear: (offer: Offer) => void = () => undefined;
  await owner.listen(CHANNEL, (payload) => {
    latest = JSON.parse(payload) as Offer;
    hear(latest);
  });
  return {
    cityId,
    nextOffer: () =>
      new Promise((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error('no offer came')), PATIENCE_MS);
        hear = (offer) => {
          clearTimeout(patience);
          resolve(offer);
        };
      }),
    latestOffer() {
      if (latest === null) throw new Error('nobody was offered anything');
      return latest;
    },
    async close() {
      await owner.unsafe('drop trigger bench_offered on application_event; drop function bench_offered()');
      await owner.end();
    },
  };
}

import postgres from 'postgres';
import type { ChildId, CityId, GuardianId } from '@balabaqsha/domain';
import { enrolment, queue } from '@balabaqsha/services';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps, type BenchDeps } from '../../database/bench-deps.ts';
import { addCrowd } from '../../database/crowd.ts';
import { defineBench } from '../../harness/definition.ts';
import { timedAsync } from '../../harness/stopwatch.ts';
import { ratioAtMost } from '../../harness/target.ts';
import { MORNING } from '../vouchers/morning.ts';

/** Connections of one process. */
const POOL = 20;

/** A popular group opens: four times as many press the button in one moment as it has seats (E1). */
export const clicks = defineBench({
  subject: 'seats',
  rows: {
    clicks: {
      what: '200 clicks for 50 seats through the use case, all answered, pool of 20',
      baseline: 'a bare conditional UPDATE of one counter for each click',
      unit: 'ms',
      target: ratioAtMost(1, 0.3),
    },
  },
  rounds: { short: 9, long: 15 },
  warmUps: 2,
  async prepare(context) {
    const database = await context.use(benchDatabase);
    const seats = context.size({ smoke: 2, short: 50, long: 50 });
    const deps = await benchDeps(database.appUrl, { start: MORNING, pool: POOL });
    const { holders, groupId, reset, close } = await crowdOfHolders(database.ownerUrl, deps, seats);
    const bare = postgres(database.ownerUrl, { max: POOL, onnotice: () => undefined });
    await bare`create table if not exists bench_seats (id int primary key, taken int not null)`;
    return {
      async ours() {
        const { ms, answer } = await timedAsync(() => Promise.allSettled(holders.map(({ guardian, number, childId }) => enrolment.requestEnrolment(deps, guardian, { number, childId, groupId }))));
        expectTaken(answer.filter(({ status }) => status === 'fulfilled').length, seats);
        await reset();
        return { clicks: ms };
      },
      async baseline() {
        await bare`insert into bench_seats values (1, 0) on conflict (id) do update set taken = 0`;
        const { ms, answer } = await timedAsync(() => Promise.all(holders.map(() => bare`update bench_seats set taken = taken + 1 where id = 1 and taken < ${seats} returning taken`)));
        expectTaken(answer.filter((rows) => rows.length === 1).length, seats);
        return { clicks: ms };
      },
      async close() {
        await bare`drop table bench_seats`;
        await Promise.all([bare.end(), deps.close(), close()]);
      },
    };
  },
});

function expectTaken(taken: number, seats: number): void {
  if (taken !== seats) throw new Error(`${taken} of ${seats} seats were taken`);
}

interface Holder {
  guardian: { kind: 'guardian'; guardianId: GuardianId; sessionId: string };
  number: number;
  childId: ChildId;
}

/** Holders of accepted vouchers: as many groups of the same kind as are needed for their guarantee, one of them the popular one. */
async function crowdOfHolders(ownerUrl: string, deps: BenchDeps, seats: number): Promise<{ holders: Holder[]; groupId: string; reset(): Promise<void>; close(): Promise<void> }> {
  const kind = { correctionType: 'HEARING_HARD', birthYear: 2021 } as const;
  const { cityId } = await addCrowd(ownerUrl, { lanes: [{ ...kind, waiting: seats * 6 }], groups: [{ ...kind, groups: 4, capacity: seats }] });
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await queue.advanceCity(deps, { cityId, cause: 'DAY_START' });
  await owner`update voucher set state = 'ACCEPTED', accepted_at = offered_at, enrol_by = respond_by + interval '30 days' where city_id = ${cityId}`;
  await owner`update application set state = 'VOUCHER_ACCEPTED' where city_id = ${cityId} and state = 'VOUCHER_OFFERED'`;
  const [popular] = await owner<{ id: string }[]>`select g.id from kindergarten_group g join kindergarten k on k.id = g.kindergarten_id where k.city_id = ${cityId} order by g.name limit 1`;
  const rows = await owner<{ guardian_id: GuardianId; number: number; child_id: ChildId }[]>`
    select guardian_id, number::int as number, child_id from application where city_id = ${cityId} and state = 'VOUCHER_ACCEPTED' order by ticket`;
  if (popular === undefined || rows.length !== seats * 4) throw new Error(`${rows.length} holders for ${seats} seats`);
  await owner`vacuum analyze application, voucher, enrolment`;
  return {
    groupId: popular.id,
    holders: rows.map((row) => ({ guardian: { kind: 'guardian', guardianId: row.guardian_id, sessionId: '' }, number: row.number, childId: row.child_id })),
    reset: () => giveSeatsBack(owner, cityId),
    close: () => owner.end(),
  };
}

async function giveSeatsBack(owner: postgres.Sql, cityId: CityId): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`delete from enrolment using application a where a.id = application_id and a.city_id = ${cityId}`;
    await tx`update application set state = 'VOUCHER_ACCEPTED' where city_id = ${cityId} and state = 'AWAITING_CONTRACT'`;
    await tx`set local session_replication_role = replica`;
    await tx`delete from application_event using application a where a.id = application_id and a.city_id = ${cityId} and event = 'ENROLMENT_REQUESTED'`;
  });
}

import { queue } from '@balabaqsha/services';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chaosCity } from './city.ts';
import { countSeats, type SeatCounts } from './count.ts';

let deps: TestDeps;
let owner: postgres.Sql;
beforeAll(async () => {
  deps = await testDeps();
  owner = postgres(deps.database.ownerUrl, { max: 1, onnotice: () => undefined });
  const { cityId } = await chaosCity(deps);
  await queue.advanceCity(deps, { cityId, cause: 'OFFICER' });
});
afterAll(async () => {
  await owner.end();
  await deps.close();
});

class Undone extends Error {}

/** What is counted after something was planted past triggers and keys; nothing of it stays. */
async function countedWith(...planted: string[]): Promise<SeatCounts> {
  let counted: SeatCounts | undefined;
  const undone = owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const statement of planted) await tx.unsafe(statement);
    counted = await countSeats(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  if (counted === undefined) throw new Error('nothing was counted');
  return counted;
}

const RIGHT: SeatCounts = { beyondCapacity: 0, unseatable: 0, second: 0, countedTooOften: 0, uncounted: 0, unpromised: 0 };
const SEAT_OF_FIRST = `
  insert into enrolment (application_id, voucher_id, group_id, state, requested_at)
  select v.application_id, v.id, (select id from kindergarten_group order by name limit 1), 'REQUESTED', v.offered_at from voucher v order by v.code limit 1`;

describe('V2, E1 what the chaos row counts', () => {
  it('is nothing where every seat is promised to somebody whom it suits', async () => {
    expect(await countedWith()).toEqual(RIGHT);
  });

  it('is a voucher too many as soon as a seat is gone', async () => {
    expect(await countedWith('update kindergarten_group set capacity = capacity - 1')).toEqual({ ...RIGHT, unseatable: 4 });
    expect(await countedWith("update kindergarten_group set language = 'RUSSIAN'")).toMatchObject({ unseatable: expect.toSatisfy((count: number) => count > 0) });
  });

  it('is a seat promised to nobody as soon as a voucher is gone', async () => {
    const gone = "update application set state = 'ARCHIVED', archive_reason = 'DECLINED' where id = (select id from application where state = 'VOUCHER_OFFERED' order by ticket limit 1)";
    expect(await countedWith(gone)).toEqual({ ...RIGHT, unpromised: 1 });
  });

  it('is what counters and enrolments do not agree on', async () => {
    expect(await countedWith('update kindergarten_group set seats_taken = 1')).toEqual({ ...RIGHT, countedTooOften: 4 });
    expect(await countedWith(SEAT_OF_FIRST)).toMatchObject({ uncounted: 1, second: 0 });
  });

  it('is a second seat or voucher of one application, and a seat that the group does not have', async () => {
    expect(await countedWith('drop index enrolment_one_seat', SEAT_OF_FIRST, SEAT_OF_FIRST)).toMatchObject({ second: 1 });
    const again = "insert into voucher (code, application_id, city_id, state, offered_at, respond_by) select 'again', application_id, city_id, state, offered_at, respond_by from voucher limit 1";
    expect(await countedWith('drop index voucher_one_live', again)).toMatchObject({ second: 1 });
    expect(await countedWith(SEAT_OF_FIRST, 'update kindergarten_group set capacity = 0')).toMatchObject({ beyondCapacity: 1 });
  });
});

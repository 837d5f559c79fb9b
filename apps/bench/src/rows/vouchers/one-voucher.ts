import postgres from 'postgres';
import { respondDeadline, DEFAULT_VOUCHER_POLICY, type CityId } from '@balabaqsha/domain';
import { queue } from '@balabaqsha/services';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps } from '../../database/bench-deps.ts';
import { defineBench } from '../../harness/definition.ts';
import { timedAsync } from '../../harness/stopwatch.ts';
import { ratioAtMost } from '../../harness/target.ts';
import { lanes } from '../positions/lanes.ts';
import { MORNING } from './morning.ts';

/** Vouchers of one round, one after another, so that a round is longer than a hiccup. */
const EACH_ROUND = 20;

/** A seat comes free where a million wait: queue advancement finds whose it is, by the same rules as ever (V1, V2). */
export const oneVoucher = defineBench({
  subject: 'vouchers',
  rows: {
    one: { what: 'one voucher with a million waiting, planned and issued', baseline: 'a bare transaction of the same inserts', unit: 'ms', target: ratioAtMost(3, 1.5) },
  },
  rounds: { short: 7, long: 15 },
  warmUps: 2,
  async prepare(context) {
    const { ownerUrl, appUrl } = await context.use(benchDatabase);
    const { long } = await context.use(lanes);
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
    const app = postgres(appUrl, { max: 1, onnotice: () => undefined });
    const city = await addOneGroup(owner, long.laneId);
    const deps = await benchDeps(appUrl, { start: MORNING, pool: 2 });
    const respondBy = respondDeadline(MORNING, DEFAULT_VOUCHER_POLICY, []).at;
    const rounds = context.scale === 'smoke' ? 2 : EACH_ROUND;
    return {
      async ours() {
        let ms = 0;
        for (let each = 0; each < rounds; each += 1) {
          await owner`update kindergarten_group set capacity = capacity + 1 where id = ${city.groupId}`;
          const run = await timedAsync(() => queue.advanceCity(deps, { cityId: city.cityId, cause: 'SEAT_FREED' }));
          if (run.answer.offered !== 1) throw new Error(`${run.answer.offered} vouchers for one seat`);
          ms += run.ms;
        }
        await undo(owner, city);
        return { one: ms / rounds };
      },
      async baseline() {
        let ms = 0;
        const heads = await app<Head[]>`select id, number, guardian_id from application where lane_id = ${long.laneId} and state = 'IN_QUEUE' order by ticket limit ${rounds}`;
        for (const head of heads) ms += (await timedAsync(() => bareVoucher(app, city.cityId, head, respondBy))).ms;
        await undo(owner, city);
        return { one: ms / rounds };
      },
      async close() {
        await owner`delete from kindergarten_group where id = ${city.groupId}`;
        await deps.close();
        await Promise.all([owner.end(), app.end()]);
      },
    };
  },
});

interface Head {
  id: string;
  number: string;
  guardian_id: string;
}

interface OneGroup {
  cityId: CityId;
  groupId: string;
}

async function addOneGroup(owner: postgres.Sql, laneId: number): Promise<OneGroup> {
  const [made] = await owner<{ city_id: CityId; id: string }[]>`
    insert into kindergarten_group (kindergarten_id, name, language, correction_types, birth_year_from, birth_year_to, capacity, created_at)
    select k.id, 'one', 'KAZAKH', array[l.correction_type], l.birth_year, l.birth_year, 0, ${MORNING}
    from lane l join kindergarten k on k.city_id = l.city_id where l.id = ${laneId}
    returning id, (select city_id from lane where id = ${laneId}) as city_id`;
  if (made === undefined) throw new Error('the lane has no kindergarten');
  return { cityId: made.city_id, groupId: made.id };
}

/** What the product writes for one voucher, and nothing else: no lock, no look at seats. */
async function bareVoucher(app: postgres.Sql, cityId: CityId, { id, number, guardian_id: guardianId }: Head, respondBy: Date): Promise<void> {
  const params = app.json({ number: Number(number), deadline: respondBy.toISOString(), link: `https://portal.test/applications/${number}` });
  await app.begin(async (tx) => {
    await tx`update application set state = 'VOUCHER_OFFERED', version = version + 1 where id = ${id}`;
    await tx`insert into application_event (application_id, at, event, from_state, to_state, actor_kind, details) values (${id}, ${MORNING}, 'VOUCHER_OFFERED', 'IN_QUEUE', 'VOUCHER_OFFERED', 'system', ${params})`;
    await tx`insert into voucher (code, application_id, state, offered_at, respond_by, half_reminder_at, last_day_reminder_at) values (${`BV-${number}`}, ${id}, 'OFFERED', ${MORNING}, ${respondBy}, ${MORNING}, ${respondBy})`;
    await tx`insert into audit (at, actor_kind, action, subject_kind, subject_id, details) values (${MORNING}, 'system', 'voucher.offered', 'application', ${id}, ${params})`;
    const [told] = await tx<{ id: string }[]>`insert into notification (guardian_id, application_id, kind, params, created_at) values (${guardianId}, ${id}, 'VOUCHER_OFFERED', ${params}, ${MORNING}) returning id`;
    await tx`insert into message (notification_id, channel, recipient, kind, locale, params, state, created_at, next_attempt_at) values (${told?.id ?? ''}, 'SMS', '+77000000000', 'VOUCHER_OFFERED', 'ru', ${params}, 'PENDING', ${MORNING}, ${MORNING})`;
    await tx`insert into advancement_run (city_id, at, cause, seats_free, vouchers_out, offered, offered_to, passed_over) values (${cityId}, ${MORNING}, 'SEAT_FREED', 1, 0, 1, array[${number}::bigint], '[]')`;
    await tx`insert into pgboss.job (name, data) values ('message.sweep', '{}')`;
  });
}

/** Puts the heads of the lane back as they were. */
async function undo(owner: postgres.Sql, { cityId, groupId }: OneGroup): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`create temporary table undone on commit drop as select id from application where city_id = ${cityId} and state = 'VOUCHER_OFFERED'`;
    await tx`update application set state = 'IN_QUEUE' where id in (select id from undone)`;
    await tx`set local session_replication_role = replica`;
    await tx`delete from message where notification_id in (select n.id from notification n join undone on undone.id = n.application_id)`;
    await tx`delete from notification where application_id in (select id from undone)`;
    await tx`delete from application_event where application_id in (select id from undone) and event = 'VOUCHER_OFFERED'`;
    await tx`delete from voucher where application_id in (select id from undone)`;
    await tx`delete from advancement_run where city_id = ${cityId}`;
    await tx`update kindergarten_group set capacity = 0 where id = ${groupId}`;
  });
  await owner`select fold_lane_changes(100000)`;
}

import { addDays, localDateOf, type LaneId, type LocalDate } from '@balabaqsha/domain';
import postgres from 'postgres';
import { makeIin, TEST_START } from '@balabaqsha/testkit';
import { benchDatabase } from '../../database/bench-database.ts';
import type { Resource } from '../../harness/context.ts';
import { lanes } from '../positions/lanes.ts';

/** Where the long lists are, and whose. */
export interface LongLists {
  cityId: string;
  /** Another city, of a thousand applications. */
  smallCityId: string;
  laneId: number;
  /** Of one child in the lane; those of the others have no control digit. */
  iin: string;
  /** Who has decided on each 200th application of the city. */
  reviewerId: string;
  /** One of the kindergartens to which the children of the lane go, 500 to each. */
  kindergartenId: string;
  /** The middle one of what awaits review, of what he decided, and of the lane. */
  middle: { waiting: ListRow; decided: ListRow; ticket: number };
  /** A day of the audit log with hundreds of thousands of newer lines behind it. */
  pastDay: LocalDate;
}

/** Where a row of a list stands: a UTC instant as ISO text, and the application's number. */
export interface ListRow {
  at: string;
  number: number;
}

const IIN = makeIin('2022-10-10' as LocalDate, 'MALE', 1);
const REVIEWER = '00000000-0000-4000-8000-00000000b001';

/**
 * A million vouchers, enrolments, appeals, ties to children, runs, messages, lines of the audit log and letters to the support service beside the lane of a million: nearly
 * all of them done with long ago, each thousandth still to be dealt with. Written by sets past the triggers and never put back,
 * so rows that use it come last.
 */
export const longLists: Resource<LongLists> = {
  name: 'long lists',
  async open(context) {
    const { ownerUrl } = await context.use(benchDatabase);
    const { long, short } = await context.use(lanes);
    const rows = context.size({ smoke: 2000, short: 1_000_000, long: 1_000_000 });
    const [now, soon] = [TEST_START.toISOString(), new Date(TEST_START.getTime() + 86_400_000).toISOString()];
    const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
    try {
      await client.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx`
          insert into voucher (code, application_id, city_id, state, annulment_reason, annulled_at, offered_at, respond_by)
          select 'bench ' || number, id, city_id, case when open then 'OFFERED' else 'ANNULLED' end, case when not open then 'SILENCE' end, case when not open then submitted_at + interval '2 days' end,
            submitted_at, case when open then ${soon}::timestamptz + ticket * interval '1 millisecond' else submitted_at + interval '2 days' end
          from application, lateral (select ticket % 1000 = 0 as open) as kind where lane_id = ${long.laneId}`;
        await tx`
          insert into message (channel, recipient, kind, locale, params, state, attempts, created_at, next_attempt_at, sent_at)
          select 'SMS', '+77010000000', 'ENROLLED', 'ru', '{}', case when n % 1000 = 0 then 'FAILED' else 'SENT' end, 1, ${now}::timestamptz - n * interval '1 second', ${now}::timestamptz, case when n % 1000 <> 0 then ${now}::timestamptz end
          from generate_series(1, ${rows}::int) n`;
        await tx`
          insert into audit (at, actor_kind, action, subject_kind, subject_id, details)
          select ${now}::timestamptz - (${rows}::int - n) * interval '1 second', 'system', case when n % 1000 = 0 then 'queue.advanced' else 'application.read' end, 'nothing', n::text, '{}'
          from generate_series(1, ${rows}::int) n`;
        await tx`
          insert into support_message (name, contact, recipient, text, locale, created_at, handled_at)
          select 'ТЕСТ', '+77010000000', '+77010000000', 'Сұрақ', 'kk', ${now}::timestamptz - n * interval '1 second', case when n % 1000 <> 0 then ${now}::timestamptz end
          from generate_series(1, ${rows}::int) n`;
        await tx`
          insert into voucher (code, application_id, city_id, state, annulment_reason, annulled_at, offered_at, respond_by)
          select 'bench ' || number, id, city_id, 'ANNULLED', 'SILENCE', submitted_at + interval '2 days', submitted_at, submitted_at + interval '2 days' from application where lane_id = ${short.laneId}`;
        await tx`
          insert into appeal (application_id, city_id, voucher_id, state, text, sent_at, closed_at, decided_by, answer)
          select a.id, a.city_id, v.id, case when open then 'PENDING' else 'REFUSED' end, 'ТЕСТ', v.offered_at, case when not open then v.offered_at + interval '3 days' end, case when not open then ${REVIEWER}::uuid end, case when not open then 'ТЕСТ' end
          from application a join voucher v on v.application_id = a.id, lateral (select a.ticket % 1000 = 1 as open) as kind where a.lane_id in (${long.laneId}, ${short.laneId})`;
        await tx`
          insert into kindergarten (id, city_id, district_id, bin, name, address, phone, schedule, latitude, longitude, created_at)
          select md5('bench kindergarten ' || k)::uuid, city_id, district_id, lpad((900000000000 + k)::text, 12, '0'), name, address, phone, schedule, latitude, longitude, created_at
          from kindergarten, generate_series(0, ${rows}::int / 500) k where city_id = (select city_id from lane where id = ${long.laneId})`;
        await tx`
          insert into kindergarten_group (id, kindergarten_id, name, language, correction_types, birth_year_from, birth_year_to, capacity, created_at)
          select md5('bench group ' || g)::uuid, md5('bench kindergarten ' || g / 10)::uuid, 'Group ' || g, 'KAZAKH', array['SPEECH_SEVERE'], 2022, 2022, 50, ${now}::timestamptz
          from generate_series(0, ${rows}::int / 50) g`;
        await tx`
          insert into enrolment (application_id, voucher_id, group_id, state, requested_at, enrolled_at)
          select a.id, v.id, md5('bench group ' || a.ticket / 50)::uuid, 'ENROLLED', a.submitted_at, a.submitted_at + interval '3 days'
          from application a join voucher v on v.application_id = a.id where a.lane_id = ${long.laneId}`;
        await tx`
          insert into staff (id, login, iin, surname, name, password_hash, totp_secret, active, created_at)
          select md5('bench employee ' || n)::uuid, 'bench' || n, lpad((800000000000 + n)::text, 12, '0'), 'ТЕСТ ' || n % 1000, 'ТЕСТ', '-', '-', true, ${now}::timestamptz
          from generate_series(1, ${rows}::int / 20) n`;
        await tx`
          insert into staff_role (staff_id, role, city_id, kindergarten_id, valid_from)
          select md5('bench employee ' || n)::uuid, 'KINDERGARTEN_CLERK', (select city_id from lane where id = ${long.laneId}), md5('bench kindergarten ' || n % (${rows}::int / 500))::uuid, '2020-01-01'
          from generate_series(1, ${rows}::int / 20) n`;
        await tx`
          insert into guardianship (guardian_id, child_id, state, created_at, decided_by, decided_at)
          select guardian_id, child_id, case when open then 'UNCONFIRMED' else 'CONFIRMED' end, submitted_at, case when ticket % 1000 = 2 then ${REVIEWER}::uuid end, case when ticket % 1000 = 2 then submitted_at end
          from application, lateral (select ticket % 1000 = 1 as open) as kind where lane_id = ${long.laneId}`;
        await tx`
          insert into advancement_run (city_id, at, cause, seats_free, vouchers_out, offered, offered_to, passed_over)
          select a.city_id, ${now}::timestamptz - (${rows}::int - n) * interval '1 second', 'CONFIRMATION', 1, 1, 1, array[n], '[]'
          from generate_series(1, ${rows}::int) n, (select city_id from lane where id = ${long.laneId}) as a`;
        await tx`update application set reviewed_by = ${REVIEWER}, reviewed_at = submitted_at + interval '1 hour' where lane_id = ${long.laneId} and ticket % 200 = 0`;
        await tx`update child set iin = ${IIN} where id = (select child_id from application where lane_id = ${long.laneId} and ticket = 3)`;
        await tx`update application set state = 'AWAITING_REVIEW' where lane_id = ${long.laneId} and ticket % 1000 = 1`;
      });
      await client`vacuum (analyze) voucher, enrolment, kindergarten, kindergarten_group, staff, staff_role, appeal, guardianship, advancement_run, message, audit, support_message, application`;
      const cityOf = async (laneId: LaneId): Promise<string> => {
        const [lane] = await client<{ city_id: string }[]>`select city_id from lane where id = ${laneId}`;
        if (lane === undefined) throw new Error('the lane has no city');
        return lane.city_id;
      };
      const kindergarten = async (): Promise<string> => {
        const [one] = await client<{ id: string }[]>`select md5('bench kindergarten 1')::uuid as id`;
        if (one === undefined) throw new Error('no kindergarten was made');
        return one.id;
      };
      const middleOf = async (at: 'submitted_at' | 'reviewed_at', which: postgres.Fragment): Promise<ListRow> => {
        const rows = await client<{ at: Date; number: string }[]>`select ${client(at)} as at, number from application where lane_id = ${long.laneId} and ${which} order by ${client(at)}`;
        const row = rows[Math.floor((rows.length - 1) / 2)];
        if (row === undefined) throw new Error('a long list is empty');
        return { at: row.at.toISOString(), number: Number(row.number) };
      };
      const middle = { waiting: await middleOf('submitted_at', client`state = 'AWAITING_REVIEW'`), decided: await middleOf('reviewed_at', client`reviewed_by = ${REVIEWER}`), ticket: Math.floor(long.waiting / 2) };
      return { value: { cityId: await cityOf(long.laneId), smallCityId: await cityOf(short.laneId), laneId: long.laneId, iin: IIN, reviewerId: REVIEWER, kindergartenId: await kindergarten(), middle, pastDay: addDays(localDateOf(TEST_START), -context.size({ smoke: 0, short: 5, long: 5 })) }, close: () => Promise.resolve() };
    } finally {
      await client.end();
    }
  },
};

import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import postgres from 'postgres';
import { TEST_START } from '@balabaqsha/testkit';
import { benchDatabase } from '../../database/bench-database.ts';
import type { Resource } from '../../harness/context.ts';
import { lanes } from '../positions/lanes.ts';

/** Where the long lists are, and whose. */
export interface LongLists {
  cityId: string;
  /** Who has decided on each 200th application of the city. */
  reviewerId: string;
  /** The middle one of what awaits review, and of what he decided. */
  middle: { waiting: ListRow; decided: ListRow };
  /** A day of the audit log with hundreds of thousands of newer lines behind it. */
  pastDay: LocalDate;
}

/** Where a row of a list stands: a UTC instant as ISO text, and the application's number. */
export interface ListRow {
  at: string;
  number: number;
}

const REVIEWER = '00000000-0000-4000-8000-00000000b001';

/**
 * A million vouchers, messages, lines of the audit log and letters to the support service beside the lane of a million: nearly
 * all of them done with long ago, each thousandth still to be dealt with. Written by sets past the triggers and never put back,
 * so rows that use it come last.
 */
export const longLists: Resource<LongLists> = {
  name: 'long lists',
  async open(context) {
    const { ownerUrl } = await context.use(benchDatabase);
    const { long } = await context.use(lanes);
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
        await tx`update application set reviewed_by = ${REVIEWER}, reviewed_at = submitted_at + interval '1 hour' where lane_id = ${long.laneId} and ticket % 200 = 0`;
        await tx`update application set state = 'AWAITING_REVIEW' where lane_id = ${long.laneId} and ticket % 1000 = 1`;
      });
      await client`vacuum (analyze) voucher, message, audit, support_message, application`;
      const [lane] = await client<{ city_id: string }[]>`select city_id from lane where id = ${long.laneId}`;
      const middleOf = async (at: 'submitted_at' | 'reviewed_at', which: postgres.Fragment): Promise<ListRow> => {
        const rows = await client<{ at: Date; number: string }[]>`select ${client(at)} as at, number from application where lane_id = ${long.laneId} and ${which} order by ${client(at)}`;
        const row = rows[Math.floor((rows.length - 1) / 2)];
        if (row === undefined) throw new Error('a long list is empty');
        return { at: row.at.toISOString(), number: Number(row.number) };
      };
      const middle = { waiting: await middleOf('submitted_at', client`state = 'AWAITING_REVIEW'`), decided: await middleOf('reviewed_at', client`reviewed_by = ${REVIEWER}`) };
      return { value: { cityId: lane?.city_id ?? '', reviewerId: REVIEWER, middle, pastDay: addDays(localDateOf(TEST_START), -context.size({ smoke: 0, short: 5, long: 5 })) }, close: () => Promise.resolve() };
    } finally {
      await client.end();
    }
  },
};

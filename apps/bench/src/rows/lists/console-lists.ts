import { openDatabase, type ReadTx } from '@balabaqsha/db';
import { addDays, localDateOf, startOfDay, voucherFilterOf, type CityId, type StaffId } from '@balabaqsha/domain';
import { auditLog, city, operations, review, support, type StaffActor } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { sideBySide } from '../../database/callers.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtMost } from '../../harness/target.ts';
import { longLists, type LongLists } from './long-lists.ts';

const PAGE = "a page with a million behind it, the product's statement prepared through postgres.js";
const BARE = 'the same rows by a plain select with order and limit, prepared through postgres.js';

/** What the product asks for each list, and what one writes by hand with its parameters. */
interface List {
  ours(tx: ReadTx, lists: LongLists): { toSQL(): { sql: string; params: unknown[] } };
  bare: string;
  about: (lists: LongLists) => readonly (string | number)[];
}

const reviewerOf = ({ cityId, reviewerId }: LongLists): StaffActor => ({
  kind: 'staff', staffId: reviewerId as StaffId, sessionId: 'bench', name: 'bench', iin: '000000000000', roles: [{ role: 'PMPK_SPECIALIST', cityId: cityId as CityId, kindergartenId: null }],
});

const LISTS = {
  vouchers: {
    ours: (tx, { cityId }) => city.readVouchers(tx, cityId as CityId, voucherFilterOf({ due: 'WEEK' }), localDateOf(TEST_START), null),
    bare: `
      select v.*, a.number, a.state as application_state, c.surname, c.name, c.patronymic
      from voucher v join application a on a.id = v.application_id join child c on c.id = a.child_id
      where v.city_id = $1 and v.state = 'OFFERED' order by v.respond_by, v.id limit 51`,
    about: ({ cityId }) => [cityId],
  },
  audit: {
    ours: (tx) => auditLog.readAuditRows(tx, { action: 'queue.advanced' }, 101),
    bare: `
      select a.*, s.surname, s.name, s.patronymic from audit a left join staff s on s.id = a.actor_id
      where a.action = 'queue.advanced' order by a.at desc, a.id desc limit 101`,
    about: () => [],
  },
  deliveries: {
    ours: (tx) => operations.readDeliveries(tx, { channel: null, state: null }, null),
    bare: `
      select id, channel, recipient, kind, state, attempts, last_error, created_at from message
      where state = 'FAILED' order by created_at desc, id desc limit 51`,
    about: () => [],
  },
  support: {
    ours: (tx, { reviewerId }) => support.readLetters(tx, { show: 'OPEN', search: '' }, reviewerId as StaffId, null),
    bare: `
      select l.id, l.name, left(l.text, 120), l.created_at, l.attachment_id, l.taken_by, l.taken_at, l.handled_at, s.surname, s.name as given, s.patronymic
      from support_message l left join staff s on s.id = l.taken_by where l.handled_at is null order by l.created_at, l.id limit 51`,
    about: () => [],
  },
  decisions: {
    ours: (tx, { reviewerId }) => review.readDecisions(tx, reviewerId as StaffId, { search: '' }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.state, r.text, a.reviewed_at
      from application a join child c on c.id = a.child_id left join reason r on r.id = a.rejection_reason_id
      where a.reviewed_by = $1 order by a.reviewed_at desc limit 51`,
    about: ({ reviewerId }) => [reviewerId],
  },
  review: {
    ours: (tx, lists) => review.readWaiting(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.inbox'), null),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.city_id, a.submitted_at,
        exists (select from guardian g left join guardianship t on t.guardian_id = g.id and t.child_id = a.child_id where g.iin = '000000000000' and (g.id = a.guardian_id or t.child_id is not null)) as relative
      from application a join child c on c.id = a.child_id where a.city_id = $1 and a.state = 'AWAITING_REVIEW' order by a.submitted_at, a.number limit 50`,
    about: ({ cityId }) => [cityId],
  },
  decisionsOn: {
    ours: (tx, { reviewerId, middle: { decided } }) => review.readDecisions(tx, reviewerId as StaffId, { search: '', after: `${decided.at} ${decided.number}` }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.state, r.text, a.reviewed_at
      from application a join child c on c.id = a.child_id left join reason r on r.id = a.rejection_reason_id
      where a.reviewed_by = $1 and a.reviewed_at < $2::timestamptz order by a.reviewed_at desc limit 51`,
    about: ({ reviewerId, middle: { decided } }) => [reviewerId, decided.at],
  },
  reviewOn: {
    ours: (tx, lists) => review.readWaiting(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.inbox'), { ...lists.middle.waiting, key: String(lists.middle.waiting.number) }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.city_id, a.submitted_at,
        exists (select from guardian g left join guardianship t on t.guardian_id = g.id and t.child_id = a.child_id where g.iin = '000000000000' and (g.id = a.guardian_id or t.child_id is not null)) as relative
      from application a join child c on c.id = a.child_id
      where a.city_id = $1 and a.state = 'AWAITING_REVIEW' and (a.submitted_at, a.number) > ($2::timestamptz, $3::bigint) order by a.submitted_at, a.number limit 50`,
    about: ({ cityId, middle: { waiting } }) => [cityId, waiting.at, waiting.number],
  },
  auditPeriod: {
    ours: (tx, { pastDay }) => auditLog.readAuditRows(tx, { from: pastDay, to: pastDay }, 101),
    bare: `
      select a.*, s.surname, s.name, s.patronymic from audit a left join staff s on s.id = a.actor_id
      where a.at >= $1::timestamptz and a.at < $2::timestamptz order by a.at desc, a.id desc limit 101`,
    about: ({ pastDay }) => [startOfDay(pastDay).toISOString(), startOfDay(addDays(pastDay, 1)).toISOString()],
  },
} as const satisfies Record<string, List>;

type Key = keyof typeof LISTS;
const KEYS = Object.keys(LISTS) as Key[];

/** The other lists of the console: as long as a walk along an index, however much lies behind. */
export const consoleLists = defineBench({
  subject: 'lists',
  rows: {
    vouchers: { what: `${PAGE}: vouchers by deadline`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    audit: { what: `${PAGE}: the audit log by what was done`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    deliveries: { what: `${PAGE}: messages, the failed ones first`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    support: { what: `${PAGE}: letters to the support service`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    decisions: { what: `${PAGE}: a reviewer’s decisions`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    review: { what: `${PAGE}: what awaits review`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    decisionsOn: { what: `${PAGE}: a reviewer’s decisions, from the middle on`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    reviewOn: { what: `${PAGE}: what awaits review, from the middle on`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
    auditPeriod: { what: `${PAGE}: the audit log of a day long past`, baseline: BARE, unit: 'ms', target: ratioAtMost(1.5) },
  },
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const lists = await context.use(longLists);
    const db = openDatabase(appUrl, { max: 1 });
    const client = postgres(appUrl, { max: 1 });
    const statements = await db.read((tx) => Promise.resolve(Object.fromEntries(KEYS.map((key) => [key, LISTS[key].ours(tx, lists).toSQL()])) as Record<Key, { sql: string; params: unknown[] }>));
    const calls = context.size({ smoke: 5, short: 300, long: 2000 });
    const msEach = async (text: string, params: readonly unknown[]): Promise<number> => {
      const ask = async (): Promise<void> => {
        const rows = await client.unsafe(text, params as postgres.ParameterOrJSON<never>[], { prepare: true });
        if (rows.length === 0) throw new Error('a page came empty');
      };
      return (await sideBySide(1, calls, ask)) / calls;
    };
    const all = async (each: (key: Key) => Promise<number>): Promise<Record<Key, number>> => {
      const readings: Partial<Record<Key, number>> = {};
      for (const key of KEYS) readings[key] = await each(key);
      return readings as Record<Key, number>;
    };
    return {
      ours: () => all((key) => msEach(statements[key].sql, statements[key].params)),
      baseline: () => all((key) => msEach(LISTS[key].bare, LISTS[key].about(lists))),
      async close() {
        await Promise.all([db.close(), client.end()]);
      },
    };
  },
});

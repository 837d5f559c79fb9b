import { enrolment, voucher } from '@balabaqsha/db/schema';
import { dueWithin, type CityId, type LocalDate, type VoucherFilter } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import type { ListMark } from '../listing/list-mark.ts';

/** One way along an index: what is walked by, from where to where, and in which direction. */
interface Stretch {
  key: SQL;
  /** The voucher's id as the index has it: across two tables a comparison of rows is no stretch of an index. */
  id: SQL;
  from: SQL;
  where: SQL[];
}

/**
 * The first vouchers of what is wanted behind the mark, as a subquery `walk (sort_key, id)`: stretches of an index, each no
 * longer than a page, and merged. By the deadline only those are ordered for which one runs.
 * @param filter one whose order is offered, see `voucherFilterOf`
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function voucherWalk(cityId: CityId, filter: VoucherFilter, today: LocalDate, mark: ListMark | null, limit: number): SQL {
  const most = sql.raw(String(limit));
  const direction = sql.raw(filter.descending ? 'desc' : 'asc');
  const compared = sql.raw(filter.descending ? '<' : '>');
  const walks = stretchesOf(filter, today).map(({ key, id, from, where }) => {
    const behind = mark === null ? [] : [sql`(${key}, ${id}) ${compared} (${mark.at}::timestamptz, ${mark.id}::uuid)`];
    const conditions = sql.join([sql`${voucher.cityId} = ${cityId}`, ...where, ...behind], sql` and `);
    return sql`(select ${key} as sort_key, ${voucher.id} from ${from} where ${conditions} order by ${key} ${direction}, ${id} ${direction} limit ${most})`;
  });
  const [only] = walks;
  if (only !== undefined && walks.length === 1) return sql`${only} as walk`;
  return sql`(select sort_key, id from (${sql.join(walks, sql` union all `)}) as walks order by sort_key ${direction}, id ${direction} limit ${most}) as walk`;
}

function stretchesOf({ state, due, sort }: VoucherFilter, today: LocalDate): Stretch[] {
  if (sort === 'OFFERED') return [{ key: sql`${voucher.offeredAt}`, id: VOUCHER_ID, from: sql`${voucher}`, where: state === null ? [] : [sql`${voucher.state} = ${state}`] }];
  if (due === 'STOPPED') return [STOPPED];
  const running = { OFFERED: [OFFERED], ACCEPTED: due === null ? [ACCEPTED, STOPPED] : [ACCEPTED] };
  const stretches = state === 'OFFERED' || state === 'ACCEPTED' ? running[state] : [...running.OFFERED, ...running.ACCEPTED];
  if (due === null) return stretches;
  const { after, until } = dueWithin(due, today);
  return stretches.map(({ key, where, ...stretch }) => ({
    ...stretch,
    key,
    where: [...where, sql`${key} <= ${until.toISOString()}::timestamptz`, ...(after === null ? [] : [sql`${key} > ${after.toISOString()}::timestamptz`])],
  }));
}

const VOUCHER_ID = sql`${voucher.id}`;

/** Vouchers that await the guardian's answer (V3). */
const OFFERED: Stretch = { key: sql`${voucher.respondBy}`, id: VOUCHER_ID, from: sql`${voucher}`, where: [sql`${voucher.state} = 'OFFERED'`] };

/** Vouchers with which the guardian has to enrol the child (V6). */
const ACCEPTED: Stretch = {
  key: sql`${voucher.enrolBy}`,
  id: VOUCHER_ID,
  from: sql`${voucher}`,
  where: [sql`${voucher.state} = 'ACCEPTED'`, sql`not exists (select from ${enrolment} where ${enrolment.voucherId} = ${voucher.id} and ${enrolment.state} = 'GUARDIAN_SIGNED')`],
};

/** Vouchers whose guardian has signed: the kindergarten's deadline runs instead of his (E5). */
const STOPPED: Stretch = { key: sql`${enrolment.signBy}`, id: sql`${enrolment.voucherId}`, from: sql`${enrolment} join ${voucher} on ${voucher.id} = ${enrolment.voucherId}`, where: [sql`${enrolment.state} = 'GUARDIAN_SIGNED'`] };

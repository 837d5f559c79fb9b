import { enrolment, voucher } from '@balabaqsha/db/schema';
import { dueWithin, type CityId, type LocalDate, type VoucherDue, type VoucherState } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import type { ListMark } from '../listing/list-mark.ts';

/** What of the city's vouchers is wanted: those of a state, newest first, or those of a deadline, the nearest first. */
export interface VoucherWish {
  state: VoucherState | null;
  due: VoucherDue | null;
}

/**
 * The first vouchers of what is wanted behind the mark, as a subquery `walk (sort_key, id)`: stretches of an index, each no
 * longer than a page, and merged.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function voucherWalk(cityId: CityId, { state, due }: VoucherWish, today: LocalDate, mark: ListMark | null, limit: number): SQL {
  const most = sql.raw(String(limit));
  if (due === 'STOPPED') {
    const behind = mark === null ? sql`` : sql` and (${enrolment.signBy}, ${voucher.id}) > (${mark.at}::timestamptz, ${mark.id}::uuid)`;
    return sql`(
      select ${enrolment.signBy} as sort_key, ${voucher.id} from ${enrolment} join ${voucher} on ${voucher.id} = ${enrolment.voucherId}
      where ${enrolment.state} = 'GUARDIAN_SIGNED' and ${voucher.cityId} = ${cityId}${behind} order by ${enrolment.signBy}, ${voucher.id} limit ${most}) as walk`;
  }
  if (due === null) {
    const ofState = state === null ? sql`` : sql` and ${voucher.state} = ${state}`;
    const behind = mark === null ? sql`` : sql` and (${voucher.offeredAt}, ${voucher.id}) < (${mark.at}::timestamptz, ${mark.id}::uuid)`;
    return sql`(
      select ${voucher.offeredAt} as sort_key, ${voucher.id} from ${voucher}
      where ${voucher.cityId} = ${cityId}${ofState}${behind} order by ${voucher.offeredAt} desc, ${voucher.id} desc limit ${most}) as walk`;
  }
  const { after, until } = dueWithin(due, today);
  const stretch = (deadline: SQL, where: SQL): SQL => {
    const from = after === null ? sql`` : sql` and ${deadline} > ${after.toISOString()}::timestamptz`;
    const behind = mark === null ? sql`` : sql` and (${deadline}, ${voucher.id}) > (${mark.at}::timestamptz, ${mark.id}::uuid)`;
    return sql`(
      select ${deadline} as sort_key, ${voucher.id} from ${voucher}
      where ${voucher.cityId} = ${cityId} and ${where} and ${deadline} <= ${until.toISOString()}::timestamptz${from}${behind}
      order by ${deadline}, ${voucher.id} limit ${most})`;
  };
  const isRunning = sql`not exists (select from ${enrolment} where ${enrolment.voucherId} = ${voucher.id} and ${enrolment.state} = 'GUARDIAN_SIGNED')`;
  const offered = stretch(sql`${voucher.respondBy}`, sql`${voucher.state} = 'OFFERED'`);
  const accepted = stretch(sql`${voucher.enrolBy}`, sql`${voucher.state} = 'ACCEPTED' and ${isRunning}`);
  return sql`(select sort_key, id from (${offered} union all ${accepted}) as due order by sort_key, id limit ${most}) as walk`;
}

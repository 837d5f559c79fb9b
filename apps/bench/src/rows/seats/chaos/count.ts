import type postgres from 'postgres';

/** What is wrong with the seats, counted past the product's own code. */
export interface SeatCounts {
  /** Seats taken beyond the capacity of their group. */
  beyondCapacity: number;
  /** Vouchers that could not be seated if all of them chose now (V2). */
  unseatable: number;
  /** Seats and live vouchers of an application beyond its first. */
  second: number;
  /** Seats that a group's counter counts and nobody holds. */
  countedTooOften: number;
  /** Seats that somebody holds and the group's counter does not know. */
  uncounted: number;
  /** Vouchers that the free seats would still bear for those who wait (V1). */
  unpromised: number;
}

/**
 * Counts in one snapshot. Vouchers and waiting applications are held against the free seats by Hall's theorem over all
 * sets of groups: whoever suits no group outside of a set has to find his seat inside of it. It is another way than the
 * product's, and dear only in the number of groups.
 */
export async function countSeats(owner: postgres.Sql | postgres.TransactionSql): Promise<SeatCounts> {
  const [row] = await owner<SeatCounts[]>`
    with seat as (
      select g.id, 1 << (row_number() over (order by g.id) - 1)::int as bit, g.capacity, g.seats_taken, g.language, g.correction_types, g.birth_year_from, g.birth_year_to,
        (select count(*) from enrolment e where e.group_id = g.id and e.state in ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED')) as held
      from kindergarten_group g
    ), need as (
      select a.state <> 'IN_QUEUE' as promised,
        (select coalesce(sum(bit), 0)::int from seat
         where a.correction_type = any (correction_types) and a.birth_year between birth_year_from and birth_year_to and (a.language = seat.language or a.other_language_suits)) as suitable
      from application a
      where a.state in ('IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED')
    ), demand as (
      select chosen,
        (select coalesce(sum(greatest(capacity - held, 0)), 0) from seat where chosen & bit > 0) as free,
        (select count(*) from need where promised and suitable & ~chosen = 0) as promised,
        (select count(*) from need where suitable & ~chosen = 0) as wanted
      from generate_series(0, (select sum(bit)::int from seat)) as chosen
    ), short as (
      select max(promised - free) as of_promised, max(wanted - free) as of_wanted from demand
    )
    select
      (select coalesce(sum(greatest(held - capacity, 0)), 0)::int from seat) as "beyondCapacity",
      of_promised::int as unseatable,
      ((select count(*) - count(distinct application_id) from enrolment where state in ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED'))
        + (select count(*) - count(distinct application_id) from voucher where state in ('OFFERED', 'ACCEPTED')))::int as second,
      (select coalesce(sum(greatest(seats_taken - held, 0)), 0)::int from seat) as "countedTooOften",
      (select coalesce(sum(greatest(held - seats_taken, 0)), 0)::int from seat) as uncounted,
      (((select count(*) from need) - of_wanted) - ((select count(*) from need where promised) - of_promised))::int as unpromised
    from short`;
  if (row === undefined) throw new Error('the counts answered nothing');
  return row;
}

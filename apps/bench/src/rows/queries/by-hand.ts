import { createHash } from 'node:crypto';
import type { GuardianId } from '@balabaqsha/domain';
import type postgres from 'postgres';

/** The product's hot questions as one would write them by hand for postgres.js, which prepares all of them. */
export function byHand(client: postgres.Sql) {
  return {
    async placeByNumber(number: number) {
      const [row] = await client<{ number: string; correction_type: string; birth_year: number; ahead: string; waiting: string }[]>`
        select a.number, a.correction_type, a.birth_year, place.ahead, place.waiting
        from application a cross join lateral lane_place(a.lane_id, a.ticket) as place
        where a.number = ${number} and a.state = 'IN_QUEUE' and a.city_id in (select id from city where live)`;
      return row === undefined
        ? null
        : { number: Number(row.number), correctionType: row.correction_type, birthYear: row.birth_year, position: Number(row.ahead) + 1, of: Number(row.waiting) };
    },

    async session(token: string, now: Date) {
      const id = createHash('sha256').update(token).digest('hex');
      const [row] = await client<{ user_id: string; expires_at: Date }[]>`select user_id, expires_at from guardian_session where id = ${id}`;
      return row === undefined || row.expires_at <= now ? null : { guardianId: row.user_id, sessionId: id };
    },

    /** In one snapshot, as the product reads it. */
    applicationsOf(guardianId: GuardianId) {
      return client.begin('isolation level repeatable read read only', async (tx) => {
        const rows = await tx<{ id: string }[]>`
          select a.id, a.number, a.guardian_id, a.correction_type, a.state, a.archive_reason, a.submitted_at, a.restore_by, c.surname, c.name, c.patronymic
          from application a join child c on c.id = a.child_id
          where a.id in (
            select id from application where guardian_id = ${guardianId}
            union select own.id from guardianship g join application own on own.child_id = g.child_id where g.guardian_id = ${guardianId} and g.state = 'CONFIRMED')
          order by a.state = 'ARCHIVED', a.submitted_at desc, a.submit_sequence desc`;
        const ids = rows.map(({ id }) => id);
        const places = await tx<{ id: string }[]>`
          select a.id, place.ahead, place.waiting
          from application a cross join lateral lane_place(a.lane_id, a.ticket) as place where a.id = any(${ids}::uuid[]) and a.state = 'IN_QUEUE'`;
        const vouchers = await tx<{ application_id: string }[]>`
          select distinct on (application_id) application_id, respond_by, enrol_by from voucher where application_id = any(${ids}::uuid[]) order by application_id, offered_at desc`;
        const placeOf = new Map(places.map((place) => [place.id, place]));
        const voucherOf = new Map(vouchers.map((voucher) => [voucher.application_id, voucher]));
        return rows.map((row) => ({ ...row, place: placeOf.get(row.id) ?? null, voucher: voucherOf.get(row.id) ?? null }));
      });
    },
  };
}

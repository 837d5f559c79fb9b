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

    async applicationsOf(guardianId: GuardianId) {
      const rows = await client<{ number: string; ahead: string | null; waiting: string | null }[]>`
        select a.number, a.guardian_id, a.correction_type, a.state, a.archive_reason, a.submitted_at, a.restore_by, c.surname, c.name, c.patronymic,
          newest.respond_by, newest.enrol_by, place.ahead, place.waiting
        from application a
          join child c on c.id = a.child_id
          left join lateral (select respond_by, enrol_by from voucher v where v.application_id = a.id order by offered_at desc limit 1) as newest on true
          left join lateral lane_place(a.lane_id, a.ticket) as place on a.state = 'IN_QUEUE'
        where a.id in (
          select id from application where guardian_id = ${guardianId}
          union select own.id from guardianship g join application own on own.child_id = g.child_id where g.guardian_id = ${guardianId} and g.state = 'CONFIRMED')
        order by a.state = 'ARCHIVED', a.submitted_at desc, a.submit_sequence desc`;
      return rows.map(({ ahead, waiting, number, ...row }) => ({ ...row, number: Number(number), position: ahead === null ? null : { position: Number(ahead) + 1, of: Number(waiting) } }));
    },
  };
}

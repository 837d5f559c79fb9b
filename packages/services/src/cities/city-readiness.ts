import type { ReadTx } from '@balabaqsha/db';
import { calendarAddition, city, district, group, kindergarten, policy, reason, REASON_KINDS, staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import type { CityId, CityReadiness, LocalDate, StaffRole } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** A role of somebody active that counts on the day. Who was invited counts once he has used it: until then he can't decide anything (S2). */
const holds = (role: StaffRole, day: LocalDate, of: SQL): SQL => sql`
  exists (
    select from ${staffRole} join ${staff} on ${staff.id} = ${staffRole.staffId} and ${staff.active}
    where ${staffRole.role} = ${role} and ${of} and ${staffRole.validFrom} <= ${day} and coalesce(${staffRole.validTo}, 'infinity') >= ${day}
      and (select coalesce(bool_or(${staffInvitation.state} = 'USED'), true) from ${staffInvitation} where ${staffInvitation.staffId} = ${staff.id})
  )`;

/** What each of the cities has on a day of what it needs to open (`CITY_CHECKS`). The database holds most of it too (`city_opens`). */
export async function loadReadiness(tx: ReadTx, day: LocalDate): Promise<Map<CityId, CityReadiness>> {
  const inCity = sql`${staffRole.cityId} = ${city.id}`;
  const rows = await tx
    .select({
      id: city.id,
      DISTRICT: yes(sql`exists (select from ${district} where ${district.cityId} = ${city.id})`),
      OFFICER: yes(holds('CITY_OFFICER', day, inCity)),
      PMPK_SPECIALIST: yes(holds('PMPK_SPECIALIST', day, inCity)),
      PHTHISIATRICIAN: yes(holds('PHTHISIATRICIAN', day, inCity)),
      POLICY: yes(sql`exists (select from ${policy} where ${policy.cityId} = ${city.id} and ${policy.effectiveFrom} <= ${day} and ${policy.cancelledAt} is null)`),
      CALENDAR: yes(sql`exists (select from ${calendarAddition} where ${calendarAddition.cancelledAt} is null and (${calendarAddition.cityId} = ${city.id} or ${calendarAddition.cityId} is null) and extract(year from ${calendarAddition.date}) = extract(year from ${day}::date))`),
      REASONS: yes(sql`(select count(distinct ${reason.kind}) from ${reason} where ${reason.cityId} = ${city.id} and ${reason.validFrom} <= ${day} and coalesce(${reason.validTo}, 'infinity') >= ${day}) = ${REASON_KINDS.length}`),
      KINDERGARTEN: yes(sql`exists (
        select from ${kindergarten} join ${group} on ${group.kindergartenId} = ${kindergarten.id} and ${group.closedAt} is null and ${group.capacity} > 0
        where ${kindergarten.cityId} = ${city.id} and ${holds('KINDERGARTEN_DIRECTOR', day, sql`${staffRole.kindergartenId} = ${kindergarten.id}`)}
      )`),
    })
    .from(city);
  return new Map(rows.map(({ id, ...readiness }) => [id, readiness]));
}

function yes(condition: SQL): SQL<boolean> {
  return sql<boolean>`(${condition})`;
}

import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { agreementsInForce, localDateOf, type CityId, type CorrectionType, type LaneId } from '@balabaqsha/domain';

/** A lane and how many wait in it. */
export interface CrowdedLane {
  correctionType: CorrectionType;
  birthYear: number;
  waiting: number;
}

export interface CrowdedCity {
  cityId: CityId;
  lanes: (CrowdedLane & { laneId: LaneId })[];
}

/** Groups of a city, all alike but for what they take. */
export interface CrowdGroups {
  correctionType: CorrectionType;
  birthYear: number;
  groups: number;
  capacity: number;
}

const SENT_FROM = '2025-01-01T00:00:00Z';

/**
 * Makes a city with people who wait, as the product would have left it: tickets, counts, history and all. Written by sets
 * past the triggers, since a million applications one by one would take an hour; the invariant detectors find nothing.
 * Every fifth child is taught in Russian, the others in Kazakh; 16 children have one guardian.
 */
export async function addCrowd(ownerUrl: string, plan: { lanes: readonly CrowdedLane[]; groups?: readonly CrowdGroups[] }): Promise<CrowdedCity> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await client.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      const cityId = randomUUID() as CityId;
      const kindergartenId = await addCity(tx, cityId, plan.groups ?? []);
      const lanes: CrowdedCity['lanes'] = [];
      for (const lane of plan.lanes) lanes.push({ ...lane, laneId: await addLane(tx, cityId, kindergartenId, lane) });
      return { cityId, lanes };
    });
  } finally {
    await client.end();
  }
}

async function addCity(tx: postgres.TransactionSql, cityId: CityId, groups: readonly CrowdGroups[]): Promise<string> {
  const name = tx.json({ ru: 'Город', kk: 'Қала', en: 'City' });
  const [district, kindergarten] = [randomUUID(), randomUUID()];
  await tx`insert into city (id, code, name, live, latitude, longitude) values (${cityId}, ${cityId}, ${name}, true, '43', '76')`;
  await tx`insert into district (id, city_id, code, name) values (${district}, ${cityId}, 'one', ${name})`;
  await tx`
    insert into kindergarten (id, city_id, district_id, bin, name, address, phone, schedule, latitude, longitude, created_at)
    values (${kindergarten}, ${cityId}, ${district}, lpad((hashtext(${cityId})::bigint & 2147483647)::text, 12, '0'), ${name}, ${name}, '+77273397222', '', 43, 76, ${SENT_FROM})`;
  for (const { correctionType, birthYear, groups: count, capacity } of groups) {
    await tx`
      insert into kindergarten_group (kindergarten_id, name, language, correction_types, birth_year_from, birth_year_to, capacity, created_at)
      select ${kindergarten}::uuid, 'Group ' || g, case when g % 5 = 0 then 'RUSSIAN' else 'KAZAKH' end, array[${correctionType}], ${birthYear}::int, ${birthYear}::int, ${capacity}::int, ${SENT_FROM}::timestamptz
      from generate_series(1, ${count}::int) g`;
  }
  return kindergarten;
}

async function addLane(tx: postgres.TransactionSql, cityId: CityId, kindergartenId: string, { correctionType, birthYear, waiting }: CrowdedLane): Promise<LaneId> {
  const [lane] = await tx<{ id: LaneId }[]>`
    insert into lane (city_id, queue_type, correction_type, birth_year, last_ticket, last_submitted_at)
    values (${cityId}, 'SPECIAL', ${correctionType}, ${birthYear}, ${waiting}, ${SENT_FROM}::timestamptz + ${waiting} * interval '10 seconds') returning id`;
  if (lane === undefined) throw new Error('the insert answered no lane');
  const [base] = await tx<{ n: string }[]>`select nextval('application_number_seq')::text as n`;
  const first = Number(base?.n ?? 0);
  await tx`select setval('application_number_seq', ${first + waiting})`;
  await tx`select setval('application_submit_sequence_seq', ${first + waiting})`;
  // Ids that say whose they are, so that the rows of a person find each other without a join.
  await tx`
    insert into guardian (id, iin, phone, surname, name, sex, birth_date, password_hash, locale, created_at)
    select md5('guardian ' || ${first}::int || ' ' || n)::uuid, lpad((${first}::bigint + n * 16)::text, 12, '0'), '+77' || lpad((${first}::bigint + n * 16)::text, 9, '0'), 'ТЕСТ', 'ТЕСТ', 'FEMALE', '1990-01-01', '-', 'ru', ${SENT_FROM}
    from generate_series(0, ${waiting}::int / 16) n`;
  const accepted = agreementsInForce(localDateOf(new Date(SENT_FROM)));
  await tx`
    insert into acceptance (guardian_id, agreement, version, accepted_at)
    select md5('guardian ' || ${first}::int || ' ' || n)::uuid, text.agreement, text.version, ${SENT_FROM}
    from generate_series(0, ${waiting}::int / 16) n, unnest(${accepted.map(({ agreement }) => agreement)}::text[], ${accepted.map(({ version }) => version)}::text[]) as text (agreement, version)`;
  await tx`
    insert into child (id, iin, surname, name, sex, birth_date, created_at)
    select md5('child ' || ${first}::int || ' ' || n)::uuid, lpad((${first}::bigint + n)::text, 12, '0'), 'ТЕСТ', 'ТЕСТ', 'MALE', make_date(${birthYear}, 10, 10), ${SENT_FROM}
    from generate_series(1, ${waiting}::int) n`;
  const file = randomUUID();
  await tx`insert into file (id, storage_key, name, type, size, sha256, purpose, created_at) values (${file}, 'none', 'none.pdf', 'application/pdf', 1, '', 'PMPK_CONCLUSION', ${SENT_FROM})`;
  await tx`
    insert into application (number, city_id, queue_type, child_id, guardian_id, correction_type, birth_year, state, submitted_at, submit_sequence, lane_id, ticket,
      conclusion_number, conclusion_issued_on, conclusion_valid_until, conclusion_file_id, wished_kindergarten_id, language, other_language_suits, consent_version)
    select ${first}::bigint + n, ${cityId}::uuid, 'SPECIAL', md5('child ' || ${first}::int || ' ' || n)::uuid, md5('guardian ' || ${first}::int || ' ' || n / 16)::uuid, ${correctionType}, ${birthYear}::int, 'IN_QUEUE',
      ${SENT_FROM}::timestamptz + n * interval '10 seconds', ${first}::bigint + n, ${lane.id}::int, n,
      'A-1', '2024-12-01', '2199-01-01', ${file}::uuid, ${kindergartenId}::uuid, case when n % 5 = 0 then 'RUSSIAN' else 'KAZAKH' end, false, '1'
    from generate_series(1, ${waiting}::int) n`;
  await tx`insert into lane_change (lane_id, stretch, change) select lane_id, ticket >> 6, count(*) from application where lane_id = ${lane.id} group by 1, 2`;
  await tx`select fold_lane_changes(2147483647)`;
  await tx`
    insert into application_event (application_id, at, event, from_state, to_state, actor_kind, details, lane_id, ticket)
    select id, submitted_at, event, from_state, to_state, 'system', '{}', lane_id, ticket
    from application cross join (values ('SENT', null, 'AWAITING_REVIEW'), ('CONFIRMED', 'AWAITING_REVIEW', 'IN_QUEUE')) as step (event, from_state, to_state)
    where lane_id = ${lane.id} order by submitted_at, from_state nulls first`;
  return lane.id;
}

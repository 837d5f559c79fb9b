import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { emptyDatabase } from '@balabaqsha/testkit';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';

const MIGRATIONS = path.join(import.meta.dirname, '..', '..', 'migrations');
/** The schema as it was before lanes had rows of their own. */
const BEFORE_LANES = 3;

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let client: postgres.Sql;
let folder: string;
beforeAll(async () => {
  database = await emptyDatabase();
  client = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  folder = await mkdtemp(path.join(os.tmpdir(), 'balabaqsha-upgrade-'));
});
afterAll(async () => {
  await client.end();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Brings the database to an old schema: the first migrations as their files stand. */
async function migrateTo(count: number): Promise<void> {
  const journal = JSON.parse(await readFile(path.join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] };
  const entries = journal.entries.slice(0, count);
  await mkdir(path.join(folder, 'meta'));
  await writeFile(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) await cp(path.join(MIGRATIONS, `${tag}.sql`), path.join(folder, `${tag}.sql`));
  await runMigrations(drizzle(client), { migrationsFolder: folder });
}

const WAITING = 150;

/** 150 wait for speech, every third sent an hour before those around it; ten of them hold vouchers; seven wait for autism. */
async function live(): Promise<void> {
  await client.unsafe(`
    insert into city (code, name, live, latitude, longitude) values ('almaty', '{}', true, '43', '76');
    insert into district (city_id, code, name) select id, 'one', '{}' from city;
    insert into kindergarten (city_id, district_id, bin, name, address, phone, schedule, latitude, longitude, created_at)
      select city_id, id, '123456789012', '{}', '{}', '', '', 43, 76, '2026-01-01Z' from district;
    insert into guardian (iin, phone, surname, name, sex, birth_date, password_hash, locale, consent_version, consented_at, created_at)
      values ('900517401234', '+77010000001', 'А', 'Б', 'FEMALE', '1990-05-17', '-', 'ru', '1', '2026-01-01Z', '2026-01-01Z');
    insert into file (storage_key, name, type, size, sha256, purpose, created_at) values ('none', 'none.pdf', 'application/pdf', 1, '', 'PMPK_CONCLUSION', '2026-01-01Z');
    insert into child (iin, surname, name, sex, birth_date, created_at)
      select lpad(n::text, 12, '0'), 'А', 'Б', 'MALE', '2022-05-05', '2026-01-01Z' from generate_series(1, ${WAITING + 7}) n;
    insert into application (city_id, queue_type, child_id, guardian_id, correction_type, birth_year, state, submitted_at,
        conclusion_number, conclusion_issued_on, conclusion_valid_until, conclusion_file_id, wished_kindergarten_id, language, other_language_suits, consent_version)
      select city.id, 'SPECIAL', child.id, guardian.id, case when child.iin::int <= ${WAITING} then 'SPEECH_SEVERE' else 'AUTISM' end, 2022, 'IN_QUEUE',
        timestamptz '2026-02-01Z' + child.iin::int * interval '1 minute' - case when child.iin::int % 3 = 0 then interval '1 hour' else interval '0' end,
        'A', '2026-01-01', '2027-01-01', file.id, kindergarten.id, 'KAZAKH', false, '1'
      from city, child, guardian, file, kindergarten order by child.iin;
    insert into application_event (application_id, at, event, from_state, to_state, actor_kind, details)
      select id, submitted_at, 'CONFIRMED', 'AWAITING_REVIEW', 'IN_QUEUE', 'system', '{}' from application;
    update application set state = 'VOUCHER_OFFERED' where id in (select id from application where correction_type = 'SPEECH_SEVERE' order by submitted_at, submit_sequence limit 10);
    insert into voucher (code, application_id, state, offered_at, respond_by)
      select 'V' || number, id, 'OFFERED', '2026-03-01Z', '2026-03-03Z' from application where state = 'VOUCHER_OFFERED';`);
}

describe('Q1, Q6 a database from before lanes keeps its order', () => {
  it('after the migrations everybody stands where he stood, and what comes next comes last', async () => {
    await migrateTo(BEFORE_LANES);
    await live();
    const before = await client`
      select number::int, count(*) over (partition by correction_type)::int as waiting,
        row_number() over (partition by correction_type order by submitted_at, submit_sequence)::int as position
      from application where state = 'IN_QUEUE' order by number`;
    expect(before).toHaveLength(WAITING + 7 - 10);

    await migrate(database.ownerUrl);

    const after = await client`
      select a.number::int, place.waiting::int, place.ahead::int + 1 as position
      from application a cross join lateral lane_place(a.lane_id, a.ticket) as place where a.state = 'IN_QUEUE' order by a.number`;
    expect([...after]).toEqual([...before]);
    expect([...(await client`select waiting from lane_size order by waiting`)]).toEqual([{ waiting: 7 }, { waiting: WAITING - 10 }]);
    const [strayed] = await client`
      select (select count(*)::int from application_event e join application a on a.id = e.application_id where (e.lane_id, e.ticket) <> (a.lane_id, a.ticket)) as events,
        (select count(*)::int from voucher v join application a on a.id = v.application_id where v.city_id <> a.city_id) as vouchers`;
    expect(strayed).toEqual({ events: 0, vouchers: 0 });

    const [sent] = await client`
      with child as (insert into child (iin, surname, name, sex, birth_date, created_at) values ('999999999999', 'А', 'Б', 'MALE', '2022-05-05', '2026-01-01Z') returning id)
      insert into application (city_id, queue_type, child_id, guardian_id, correction_type, birth_year, state, submitted_at,
        conclusion_number, conclusion_issued_on, conclusion_valid_until, conclusion_file_id, wished_kindergarten_id, language, other_language_suits, consent_version)
      select city_id, queue_type, child.id, guardian_id, 'SPEECH_SEVERE', 2022, 'AWAITING_REVIEW', '2020-01-01Z',
        'A', '2026-01-01', '2027-01-01', conclusion_file_id, wished_kindergarten_id, 'KAZAKH', false, '1'
      from application, child limit 1
      returning ticket, number > (select max(number) from application) as numbered_last, submitted_at >= (select max(submitted_at) from application where correction_type = 'SPEECH_SEVERE') as sent_last`;
    expect(sent).toEqual({ ticket: WAITING + 1, numbered_last: true, sent_last: true });
  });
});

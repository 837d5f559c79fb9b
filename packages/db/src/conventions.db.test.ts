import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { is, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '@balabaqsha/testkit';
import { isSchemaCurrent } from './migrate/version.ts';
import * as schema from './schema/index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const ask = async (question: ReturnType<typeof sql>): Promise<string[]> => (await fresh.db.read((tx) => tx.execute<{ name: string }>(question))).map(({ name }) => name);

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each)] : []));

/** Text columns whose values are codes of ours: their `$type` is a union in the schema, so a check must hold it. */
const CODES = /(^|_)(state|kind|role|sex|locale|language|purpose|channel|side|cause|reason|event|queue_type|correction_type|annulment_reason|archive_reason|document|answer)$/;
/** Columns with such a name that hold something else. */
const NO_CODES = ['audit.subject_kind'];

/** Text that nobody types into a form, by where it comes from. */
const WRITTEN_BY_NOBODY = {
  'a register said it': ['child.name', 'child.patronymic', 'child.surname', 'guardian.name', 'guardian.patronymic', 'guardian.surname', 'one_time_code.iin'],
  'a checked certificate said it': ['contract_signature.certificate_serial', 'contract_signature.signer_bin', 'contract_signature.signer_iin', 'contract_signature.signer_name'],
  'the program made it': [
    'acceptance.version', 'advancement_run.passed_over', 'application.consent_version', 'attempt.key', 'audit.action', 'audit.subject_id', 'audit.subject_kind', 'city_forecast.made_from',
    'city_month.events', 'contract.number',
    'contract_signature.cms_sha256', 'contract_signature.document_sha256', 'file.sha256', 'file.storage_key', 'guardian.password_hash', 'guardian_session.id',
    'kindergarten_photo.small_storage_key', 'kindergarten_photo.storage_key', 'lane_forecast.steps', 'message.last_error', 'one_time_code.code_hash', 'one_time_code.ticket_hash', 'push_subscription.session_id', 'second_factor_reset.code_hash', 'second_factor_reset.pending_secret',
    'second_factor_reset.ticket_hash', 'staff.password_hash',
    'staff_invitation.code_hash', 'staff_invitation.pending_password_hash', 'staff_invitation.pending_secret', 'staff_invitation.ticket_hash',
    'staff.totp_last_step', 'staff.totp_secret', 'staff_session.id', 'voucher.code',
  ],
  'the program made it of values that have a length': ['application_event.actor_name', 'application_event.details', 'audit.details', 'message.params', 'notification.params'],
  'the city brings it along when it is set up': [
    'policy.voucher',
  ],
};

describe('conventions of the schema', () => {
  it('every foreign key has an index that begins with its columns', async () => {
    const bare = await ask(sql`
      select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (
          select from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
        )`);
    expect(bare).toEqual([]);
  });

  it('every instant has a zone', async () => {
    expect(await ask(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'`)).toEqual([]);
  });

  it('every text column with codes has a check', async () => {
    const unchecked = await ask(sql`
      select table_name || '.' || column_name as name from information_schema.columns c
      where table_schema = 'public' and data_type = 'text'
        and not exists (
          select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
          where k.contype = 'c' and k.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
        )`);
    expect(unchecked.filter((name) => CODES.test(name) && !name.startsWith('demo_') && !NO_CODES.includes(name))).toEqual([]);
  });

  it('every text has a length that the database holds, or is none that people write', async () => {
    const endless = await ask(sql`
      select table_name || '.' || column_name as name from information_schema.columns c
      where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name not like 'demo_%'
        and not exists (
          select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
          where k.contype = 'c' and k.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
            and pg_get_constraintdef(k.oid) ~ ('length\\(+"?' || c.column_name || '\\M|\\m' || c.column_name || ' (~|= ANY|= ''[A-Z])')
        )`);
    expect(endless.sort()).toEqual(Object.values(WRITTEN_BY_NOBODY).flat().sort());
  });

  it('every table has a primary key', async () => {
    expect(await ask(sql`
      select c.relname as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)).toEqual([]);
  });
});

describe('migrations', () => {
  it('give the database every table, column, check and index of the schema and nothing else', async () => {
    const described = tables.flatMap(({ name, columns, checks, indexes }) => [
      ...columns.map((column) => `${name}.${column.name} ${column.notNull ? 'required' : 'optional'}`),
      ...checks.map((check) => `${name} check ${check.name}`),
      ...indexes.map((index) => `${name} index ${index.config.name}`),
    ]);
    const present = await ask(sql`
      select c.table_name || '.' || c.column_name || case c.is_nullable when 'NO' then ' required' else ' optional' end as name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      union all select conrelid::regclass || ' check ' || conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
      union all select i.indrelid::regclass || ' index ' || x.relname from pg_index i join pg_class x on x.oid = i.indexrelid
        where x.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))`);
    expect(present.sort()).toEqual(described.sort());
  });

  it('hold the codes of the domain of today', async () => {
    const rules = new Map(
      (await fresh.db.read((tx) => tx.execute<{ name: string; rule: string }>(sql`
        select conrelid::regclass || ' ' || conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace`))).map(({ name, rule }) => [name, codesIn(rule)]),
    );
    for (const { name, checks } of tables) {
      for (const check of checks) expect([name, check.name, rules.get(`${name} ${check.name}`)]).toEqual([name, check.name, codesIn(text(check.value))]);
    }
  });

  it('are known to be complete', async () => {
    expect(await isSchemaCurrent(fresh.db)).toBe(true);
  });
});

/** Codes in capitals inside quotes, sorted. */
const codesIn = (rule: string): string[] => [...rule.matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code ?? '').sort();

/** The literal parts of a condition. */
function text(condition: { queryChunks: unknown[] }): string {
  return condition.queryChunks
    .map((chunk) => {
      if (typeof chunk !== 'object' || chunk === null) return '';
      if ('queryChunks' in chunk && Array.isArray(chunk.queryChunks)) return text({ queryChunks: chunk.queryChunks });
      return 'value' in chunk && Array.isArray(chunk.value) ? chunk.value.join('') : '';
    })
    .join('');
}

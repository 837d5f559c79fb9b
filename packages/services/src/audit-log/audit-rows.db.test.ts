import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@balabaqsha/auth';
import { application, audit } from '@balabaqsha/db/schema';
import { addDays, AUDIT_READINGS, localDateOf, localTimeOf, startOfDay, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { findAnything } from '../find/index.ts';
import { recordAudit } from '../record/index.ts';
import { queueUp, refusalCode } from '../scenario/index.ts';
import { reviewCase } from '../review/index.ts';
import { auditRows, readAuditRows } from './audit-rows.ts';
import { AUDIT_EXPORT_DAYS, auditPage, exportAuditLog } from './index.ts';

let deps: TestDeps;
let city: CityData;
let auditor: StaffActor;
let reviewer: StaffActor;
let number: number;
let today: LocalDate;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId, surname: 'ӘБДІРОВА' });
  number = await queueUp(deps, reviewer, await addFamily(deps), { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await reviewCase(deps, reviewer, { number });
  today = localDateOf(deps.clock.now());
});
afterAll(() => deps.close());

describe('S5 an auditor asks who saw what of whom', () => {
  it('of one application, only what was looked at, by one employee', async () => {
    const { rows } = await auditPage(deps, auditor, { number, reads: true, who: 'әбдір' });
    expect(rows.map(({ action, subjectName }) => [action, subjectName])).toEqual([['application.read', `№ ${number}`]]);
    expect((await auditPage(deps, auditor, { number, reads: true, who: 'nobody' })).rows).toEqual([]);
    expect((await auditPage(deps, auditor, { number })).rows.map(({ action }) => action)).toContain('application.confirmed');
  });

  it('and the log keeps that a person was looked for, not his name', async () => {
    await auditPage(deps, auditor, { who: 'әбдір' });
    const [row] = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'audit.read')).orderBy(desc(audit.id)).limit(1));
    expect(row?.details.byEmployee).toBe(true);
    expect(JSON.stringify(row)).not.toContain('әбдір');
  });
});

describe('S5 a search of the log', () => {
  /** Two thousand days ago, so that nothing else is in the period. */
  const longAgo = (): LocalDate => addDays(localDateOf(TEST_START), -2000);
  const write = (ats: readonly Date[]) =>
    deps.db.write((tx) => tx.insert(audit).values(ats.map((at) => ({ at, actorKind: 'system' as const, action: 'queue.advanced', subjectKind: 'city', subjectId: null, details: {} }))).returning({ id: audit.id }));

  it('is walked by time, page by page, also where numbers were given in another order', async () => {
    const noon = localTimeOf(longAgo(), 12, 0).getTime();
    const written = await write([3, 1, 2, 2, 5].map((minute) => new Date(noon + minute * 60_000)));
    const [three, one, two, second, five] = written.map(({ id }) => id);
    const period = { from: longAgo(), to: longAgo() };
    const seen: number[] = [];
    for (let before: number | null | undefined; before !== null; ) {
      const page = await deps.db.read((tx) => auditRows(tx, { ...period, before }, 2));
      seen.push(...page.rows.map(({ id }) => id));
      before = page.next;
    }
    expect(seen).toEqual([five, three, second, two, one]);
    expect((await deps.db.read((tx) => auditRows(tx, { ...period, action: 'queue.advanced', before: three }, 9))).rows.map(({ id }) => id)).toEqual([second, two, one]);
  });

  it('reads no more than its page, however much came after the period', async () => {
    const owner = postgres(deps.database.ownerUrl, { max: 1 });
    try {
      await owner`
        insert into audit (at, actor_kind, action, subject_kind, details)
        select ${startOfDay(addDays(longAgo(), 30))}::timestamptz + n * interval '1 minute', 'system', 'queue.advanced', 'city', '{}' from generate_series(1, 20000) as n`;
      await owner`analyze audit`;
      const read = async (filter: { action?: string; before?: number }): Promise<number> => {
        const period = { from: addDays(longAgo(), 31), to: addDays(longAgo(), 35) };
        const { sql, params } = await deps.db.read((tx) => Promise.resolve(readAuditRows(tx, { ...period, ...filter }, 101).toSQL()));
        const [row] = await owner.unsafe(`explain (analyze, format json) ${sql}`, params as postgres.ParameterOrJSON<never>[]);
        return Math.max(...rowsRead((row?.['QUERY PLAN'] as [{ Plan: PlanNode }])[0].Plan));
      };
      const mark = await deps.db.read((tx) => auditRows(tx, { from: addDays(longAgo(), 31), to: addDays(longAgo(), 35) }, 1));
      for (const filter of [{}, { action: 'queue.advanced' }, { before: mark.next ?? expect.unreachable('no next page') }]) expect(await read(filter)).toBeLessThanOrEqual(102);
    } finally {
      await owner.end();
    }
  });
});

interface PlanNode {
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** What each node of a plan has looked at. */
function rowsRead(node: PlanNode): number[] {
  return [node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0), ...(node.Plans ?? []).flatMap(rowsRead)];
}

describe('S5 what an auditor finds of one application', () => {
  it('is the searches that found its child and the files that were opened', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId, surname: 'ҚАЛИЕВА' });
    await findAnything(deps, officer, { text: String(number) });
    const [row] = await deps.db.read((tx) => tx.select({ file: application.conclusionFileId }).from(application).where(eq(application.number, number)));
    await deps.db.write((tx) => recordAudit(tx, deps.clock.now(), officer, { action: 'file.read', subject: { kind: 'file', id: row?.file ?? '' }, details: { purpose: 'PMPK_CONCLUSION' } }));
    const { rows } = await auditPage(deps, auditor, { number, reads: true, who: 'Калиева' });
    expect(rows.map(({ action }) => action)).toEqual(['file.read', 'people.found']);
    expect(rows[0]).toMatchObject({ subjectName: `№ ${number}`, details: [{ name: 'purpose', value: 'PMPK_CONCLUSION' }] });
    expect(rows[1]?.details).toEqual([{ name: 'applications', value: String(number) }, { name: 'by', value: 'NUMBER' }]);
    expect((await auditPage(deps, auditor, { number: number + 999 })).rows).toEqual([]);
  });

  it('says which role was given where, by names and never by ids', async () => {
    const kindergartenId = city.kindergartens[0]?.id ?? '';
    await deps.db.write((tx) =>
      recordAudit(tx, deps.clock.now(), auditor, {
        action: 'role.given',
        subject: { kind: 'staff', id: auditor.staffId },
        details: { role: 'KINDERGARTEN_CLERK', city: city.cityId, kindergarten: kindergartenId, from: today, to: null, renewal: randomUUID(), was: randomUUID() },
      }),
    );
    const [row] = (await auditPage(deps, auditor, { action: 'role.given' })).rows;
    expect(row?.details.map(({ name }) => name)).toEqual(['role', 'city', 'kindergarten', 'from']);
    expect(row?.details[2]?.value).toMatchObject({ ru: expect.any(String) as string });
    expect(JSON.stringify(row?.details)).not.toContain(kindergartenId);
  });

  it('counts each way to look at people among the readings', () => {
    const looks = Object.values(PERMISSIONS).flatMap(({ audits }) => (audits !== null && /[.-](read|found|exported|downloaded)$/.test(audits) ? [audits] : []));
    expect(looks.filter((each) => !AUDIT_READINGS.some((known) => known === each))).toEqual([]);
  });
});

describe('S5 an export of the log', () => {
  it('is for auditors, of a period that is no copy of the log, and is in the log', async () => {
    const whole = { from: addDays(today, 1 - AUDIT_EXPORT_DAYS), to: today };
    const { rows, next } = await exportAuditLog(deps, auditor, whole);
    expect(rows.map(({ action }) => action)).toContain('application.read');
    expect(next).toBeNull();
    const logged = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'audit.exported')));
    expect(logged.map(({ details }) => details)).toEqual([expect.objectContaining({ ...whole, rows: rows.length })]);
    expect(await refusalCode(exportAuditLog(deps, auditor, { ...whole, from: addDays(whole.from, -1) }))).toBe('PERIOD_TOO_LONG');
    expect(await refusalCode(exportAuditLog(deps, auditor, { from: today, to: addDays(today, -1) }))).toBe('DATE_ORDER');
    expect(await refusalCode(exportAuditLog(deps, reviewer, whole))).toBe('FORBIDDEN');
  });
});

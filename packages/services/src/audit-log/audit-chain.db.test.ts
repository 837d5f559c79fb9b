import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { auditCheckRun } from '@balabaqsha/db/schema';
import { DomainError, type CityId } from '@balabaqsha/domain';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { auditLogBroken } from '../operations/audit-problems.ts';
import { recordAudit } from '../record/index.ts';
import { auditLogChecked } from '../scenario/index.ts';
import { auditChecks, beginAuditCheck, beginDailyAuditCheck, continueAuditCheck, sealAuditLog } from './index.ts';

let deps: TestDeps;
let cityId: CityId;
let auditor: StaffActor;
let owner: postgres.Sql;
beforeAll(async () => {
  deps = await testDeps();
  cityId = (await addCity(deps, [])).cityId;
  auditor = await addStaff(deps, { role: 'AUDITOR', cityId });
  owner = postgres(deps.database.ownerUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await deps.close();
});

const write = (count: number) =>
  deps.db.write((tx) => recordAudit(tx, deps.clock.now(), { kind: 'system' }, ...Array.from({ length: count }, (_, each) => ({ action: 'draft.deleted', subject: { kind: 'guardian', id: null }, details: { each, 'ә': null } }))));

const check = async () => {
  // Each at an instant of its own: the last one is the newest.
  deps.clock.advanceBy({ seconds: 1 });
  return auditLogChecked(deps, auditor);
};

/** Past rights and triggers, as only somebody with the server in his hands could. */
const tamper = (statement: string) =>
  owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

const WHOLE = { broken: null, missing: 0, replaced: null, unsealed: 0 };

const running = async () => {
  const [run] = await deps.db.read((tx) => tx.select().from(auditCheckRun));
  return run;
};

const linkAt = async (position: number) => {
  const [found] = await owner<{ id: string; details: string }[]>`select audit_id as id, a.details::text as details from audit_link join audit a on a.id = audit_id where position = ${position}`;
  if (found === undefined) throw new Error('the chain has no such link');
  return found;
};

describe('S5 the chain over the audit log', () => {
  it('seals every row once, in order, whoever seals at the same time', async () => {
    await write(300);
    const sealed = await Promise.all([sealAuditLog(deps), sealAuditLog(deps), sealAuditLog(deps)]);
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(300);
    expect(await sealAuditLog(deps)).toBe(0);
    const answer = await check();
    expect(answer).toMatchObject(WHOLE);
    expect(answer.hash).toMatch(/^[0-9a-f]{64}$/);
    // The end of the check before and the beginning of this one are rows now.
    expect((await check()).links).toBe(answer.links + 2);
  });

  it('gives a row that commits late its link too', async () => {
    const before = (await check()).links;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const slow = deps.db.write(async (tx) => {
      await recordAudit(tx, deps.clock.now(), { kind: 'system' }, { action: 'draft.deleted', subject: { kind: 'guardian', id: null } });
      await held;
    });
    await write(3);
    await sealAuditLog(deps);
    go();
    await slow;
    // The three, the slow one, the end of the check before and the beginning of this one.
    expect(await check()).toMatchObject({ links: before + 6, ...WHOLE });
  });

  it('is closed to the app’s own user and to everybody but auditors', async () => {
    const app = postgres(deps.database.appUrl, { max: 1 });
    for (const table of ['audit_link', 'audit_check']) {
      for (const statement of [`update ${table} set hash = hash`, `delete from ${table}`, `truncate ${table}`]) await expect(app.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
      await expect(owner.unsafe(`delete from ${table}`)).rejects.toMatchObject({ code: 'P0001' });
    }
    await app.end();
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
    await expect(beginAuditCheck(deps, officer, {})).rejects.toEqual(new DomainError('FORBIDDEN'));
    await expect(auditChecks(deps, officer, {})).rejects.toEqual(new DomainError('FORBIDDEN'));
  });
});

describe('S5 a check goes through the log step by step', () => {
  it('and tells how far it is; what it finds stays, with who had it made', async () => {
    await beginAuditCheck(deps, auditor, {});
    expect((await auditChecks(deps, auditor, {})).running).toEqual({ startedAt: deps.clock.now(), by: 'Иванова Анна', checked: 0, links: null });
    const checkId = (await running())?.id ?? '';
    const sizes = { links: 100, entries: 100, steps: 2 };
    await continueAuditCheck(deps, { checkId }, sizes);
    const { running: first } = await auditChecks(deps, auditor, {});
    expect(first).toMatchObject({ checked: 100 });
    expect(first?.links).toBeGreaterThan(300);
    for (let jobs = 0; jobs < 10 && (await running()) !== undefined; jobs += 1) await continueAuditCheck(deps, { checkId }, sizes);
    const { running: over, last } = await auditChecks(deps, auditor, {});
    expect(over).toBeNull();
    expect(last[0]).toMatchObject({ by: 'Иванова Анна', links: first?.links, ...WHOLE });
    // A job that comes late finds nothing to do.
    await continueAuditCheck(deps, { checkId });
    expect((await auditChecks(deps, auditor, {})).last).toEqual(last);
  });

  it('one at a time: of two who press at once one begins it, and so does no day’s own check', async () => {
    const other = await addStaff(deps, { role: 'AUDITOR', cityId });
    const begun = await Promise.all([beginAuditCheck(deps, auditor, {}), beginAuditCheck(deps, other, {})]);
    expect(begun.filter((each) => each.begun)).toHaveLength(1);
    expect(await beginDailyAuditCheck(deps)).toEqual({ begun: false });
    const before = (await auditChecks(deps, auditor, {})).last.length;
    const checkId = (await running())?.id ?? '';
    await Promise.all([continueAuditCheck(deps, { checkId }), continueAuditCheck(deps, { checkId })]);
    for (let jobs = 0; jobs < 3; jobs += 1) await continueAuditCheck(deps, { checkId });
    expect((await auditChecks(deps, auditor, {})).last).toHaveLength(before + 1);
  });

  it('one whose jobs are lost stands in nobody’s way for long', async () => {
    expect(await beginDailyAuditCheck(deps)).toEqual({ begun: true });
    const lost = (await running())?.id ?? '';
    deps.clock.advanceBy({ minutes: 29 });
    expect(await beginAuditCheck(deps, auditor, {})).toEqual({ begun: false });
    deps.clock.advanceBy({ minutes: 2 });
    expect(await check()).toMatchObject(WHOLE);
    await continueAuditCheck(deps, { checkId: lost });
    expect(await running()).toBeUndefined();
  });
});

describe('S5 a check tells', () => {
  it('the first row that was altered, and is content when it is as it was', async () => {
    const { id, details } = await linkAt(3);
    await tamper(`update audit set details = '{"each": 99}' where id = ${id}`);
    expect(await check()).toMatchObject({ ...WHOLE, links: 2, broken: 3 });
    expect((await deps.db.read((tx) => auditLogBroken(tx, deps.clock.now()))).map(({ text }) => text)).toEqual(['ALTERED 3']);
    await tamper(`update audit set details = '${details}' where id = ${id}`);
    expect(await check()).toMatchObject(WHOLE);
    expect(await deps.db.read((tx) => auditLogBroken(tx, deps.clock.now()))).toEqual([]);
  });

  it('an end that was cut off, also when the log has grown over it', async () => {
    const before = await check();
    await write(1);
    await tamper(`delete from audit_link where position > ${before.links - 2}; delete from audit where id not in (select audit_id from audit_link) and id > (select max(audit_id) from audit_link)`);
    const cut = await check();
    // The beginning of this check is a row too, in the place of one that was there.
    expect(cut).toMatchObject({ links: before.links - 1, broken: null, missing: 1 });
    await write(5);
    const grown = await check();
    expect(grown).toMatchObject({ broken: null, missing: 0, replaced: before.links });
    expect((await deps.db.read((tx) => auditLogBroken(tx, deps.clock.now()))).map(({ text }) => text)).toEqual([`REPLACED ${before.links}`]);
  });

  it('an end that is cut off while the check runs, so that no earlier one has seen it', async () => {
    await write(300);
    deps.clock.advanceBy({ seconds: 1 });
    await beginAuditCheck(deps, auditor, {});
    const begun = await running();
    const sizes = { links: 100, entries: 100, steps: 2 };
    await continueAuditCheck(deps, { checkId: begun?.id ?? '' }, sizes);
    const measured = (await running())?.links ?? 0;
    await tamper(`delete from audit_link where position > ${measured - 7}; delete from audit where id not in (select audit_id from audit_link) and id > (select max(audit_id) from audit_link)`);
    for (let jobs = 0; jobs < 20 && (await running()) !== undefined; jobs += 1) await continueAuditCheck(deps, { checkId: begun?.id ?? '' }, sizes);
    expect((await auditChecks(deps, auditor, {})).last[0]).toMatchObject({ links: measured - 7, broken: null, missing: 7 });
  });

  it('a row that was taken out of the middle', async () => {
    const { id } = await linkAt(3);
    await tamper(`delete from audit_link where audit_id = ${id}; delete from audit where id = ${id}`);
    expect(await check()).toMatchObject({ links: 2, broken: 3 });
  });
});

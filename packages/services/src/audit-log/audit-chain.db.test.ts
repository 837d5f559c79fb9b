import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { DomainError, type CityId } from '@balabaqsha/domain';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { recordAudit } from '../record/index.ts';
import { checkAuditLog, sealAuditLog } from './index.ts';

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

const check = () => checkAuditLog(deps, auditor, {});

/** Past rights and triggers, as only somebody with the server in his hands could. */
const tamper = (statement: string) =>
  owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

describe('S5 the chain over the audit log', () => {
  it('seals every row once, in order, whoever seals at the same time', async () => {
    await write(300);
    const sealed = await Promise.all([sealAuditLog(deps), sealAuditLog(deps), sealAuditLog(deps)]);
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(300);
    expect(await sealAuditLog(deps)).toBe(0);
    const answer = await check();
    expect(answer).toMatchObject({ broken: null, unsealed: 0 });
    expect(answer.hash).toMatch(/^[0-9a-f]{64}$/);
    // The check before is a row now.
    expect((await check()).links).toBe(answer.links + 1);
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
    // The three, the slow one, and the check before.
    expect(await check()).toMatchObject({ links: before + 5, broken: null, unsealed: 0 });
  });

  it('tells the first row that was altered, and one that was taken out', async () => {
    const [third] = await owner<{ audit_id: string; details: string }[]>`select audit_id, a.details::text from audit_link join audit a on a.id = audit_id where position = 3`;
    const id = third?.audit_id ?? '';
    await tamper(`update audit set details = '{"each": 99}' where id = ${id}`);
    expect(await check()).toMatchObject({ links: 2, broken: 3 });
    await tamper(`update audit set details = '${third?.details ?? ''}' where id = ${id}`);
    expect((await check()).broken).toBeNull();
    await tamper(`delete from audit_link where audit_id = ${id}; delete from audit where id = ${id}`);
    expect(await check()).toMatchObject({ links: 2, broken: 3 });
  });

  it('is closed to the app’s own user and to everybody but auditors', async () => {
    const app = postgres(deps.database.appUrl, { max: 1 });
    for (const statement of ['update audit_link set hash = hash', 'delete from audit_link']) await expect(app.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    await app.end();
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
    await expect(checkAuditLog(deps, officer, {})).rejects.toEqual(new DomainError('FORBIDDEN'));
  });
});

import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { addDays, localDateOf, type LocalDate, type ReportName } from '@balabaqsha/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { addChild } from '../children/index.ts';
import { decideGuardianship } from '../city/index.ts';
import { uploadFile } from '../files/index.ts';
import { rejectRenewal } from '../renewals/index.ts';
import { conclusionAttached, queueUp } from '../scenario/index.ts';
import { report } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;
let from: LocalDate;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  from = localDateOf(deps.clock.now());
});
afterAll(() => deps.close());

const rowsOf = async (name: ReportName) => (await report(deps, officer, { report: name, from, to: localDateOf(deps.clock.now()) })).rows;
const refusals = async () => (await rowsOf('REFUSALS')).map(({ head, cells }) => [head.kind === 'reason' && head.of, ...cells]);
const proofOf = async (guardian: GuardianActor): Promise<string> => (await uploadFile(deps, guardian, { name: 'proof.pdf', purpose: 'GUARDIANSHIP_PROOF', bytes: new Uint8Array(pdfBytes('proof')) })).id;

describe('reports count each decision as it was made', () => {
  it('Q10 on new conclusions too: their reasons and the days that they took', async () => {
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil: addDays(from, 3) });
    const id = await conclusionAttached(deps, { guardian: family.guardian, number });
    expect((await rowsOf('REVIEW')).map(({ cells }) => cells)).toEqual([[1, 0, 0, 0, 1]]);
    deps.clock.advanceBy({ days: 4 });
    await rejectRenewal(deps, reviewer, { id, reasonId: city.reasons.rejection, comment: '' });
    expect((await rowsOf('REVIEW')).map(({ cells }) => cells)).toEqual([[1, 1, 2, 3.6, 0]]);
    expect(await refusals()).toEqual([['REJECTION', 1]]);
  });

  it('C3 on a proof that another one followed', async () => {
    const { guardian } = await addFamily(deps);
    const { iin } = deps.register.addPerson({ birthDate: '2022-05-05' as LocalDate });
    const proofFileId = await proofOf(guardian);
    const { id: childId } = await addChild(deps, guardian, { iin, proofFileId });
    await decideGuardianship(deps, officer, { guardianId: guardian.guardianId, childId, proofFileId, decision: 'REFUSE', reasonId: city.reasons.guardianshipRefusal, comment: '' });
    const before = await refusals();
    expect(before).toContainEqual(['GUARDIANSHIP_REFUSAL', 1]);
    await addChild(deps, guardian, { iin, proofFileId: await proofOf(guardian) });
    expect(await refusals()).toEqual(before);
  });
});

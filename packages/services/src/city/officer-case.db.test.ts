import { guardianship } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addOtherParent, addStaff, TEST_START, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { requestEnrolment, signContract } from '../enrolment/index.ts';
import { advanceCity } from '../queue/index.ts';
import { contractFilled, contractSent, documentsAttached, queueUp } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { cityVouchers, officerCase } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let director: StaffActor;
let family: Family;
let number: number;
beforeEach(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  const [kindergarten] = city.kindergartens;
  if (kindergarten === undefined) throw new Error('the city has no kindergarten');
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: kindergarten.id });
  family = await addFamily(deps);
  number = await queueUp(deps, await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId }), family, { cityId: city.cityId, kindergartenId: kindergarten.id });
});
afterEach(() => deps.close());

const caseNow = () => officerCase(deps, officer, { number });

describe('S1 an officer sees any application of his city with what surrounds it', () => {
  it('the wish, the document, and whoever else acts for the child', async () => {
    const other = await addOtherParent(deps, family);
    await deps.db.write((tx) => tx.update(guardianship).set({ state: 'UNCONFIRMED' }).where(eq(guardianship.guardianId, other.guardianId)));
    expect(await caseNow()).toMatchObject({
      wish: { kindergarten: { id: city.kindergartens[0]?.id, phone: '+77273397222' }, language: 'KAZAKH', otherLanguageSuits: false },
      conclusion: { number: 'A-1', issuedOn: '2025-09-15' as LocalDate, document: { fileId: family.conclusionFileId, fileName: 'заключение.pdf', fileType: 'application/pdf' } },
      enrolments: [],
      renewals: [],
      appeals: [],
      otherGuardians: [{ id: other.guardianId, state: 'UNCONFIRMED' }],
    });
  });

  it('E5 which kindergarten has the contract, whose turn it is and until when', async () => {
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    await acceptVoucher(deps, family.guardian, { number });
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
    expect((await caseNow()).enrolments).toMatchObject([{ state: 'REQUESTED', turn: 'KINDERGARTEN', contractNumber: null, group: 'Топ 1', overdue: false }]);
    await contractSent(deps, director);
    expect((await caseNow()).enrolments).toMatchObject([{ state: 'CONTRACT_SENT', turn: 'GUARDIAN', contractNumber: expect.any(String) as string }]);
    const pdf = await contractFilled(deps, family.guardian, number);
    await documentsAttached(deps, family.guardian, number);
    await signContract(deps, family.guardian, { number, cms: deps.signatures.key({ iin: family.guardianIin })(pdf) });
    const [signing] = (await caseNow()).enrolments;
    expect(signing).toMatchObject({ state: 'GUARDIAN_SIGNED', turn: 'KINDERGARTEN', overdue: false });
    deps.clock.advanceTo(signing?.dueAt ?? deps.clock.now());
    expect((await caseNow()).enrolments).toMatchObject([{ overdue: true }]);
    const { rows } = await cityVouchers(deps, officer, { due: 'STOPPED' });
    expect(rows).toMatchObject([{ applicationNumber: number, awaitsSignatureOf: { name: signing?.kindergarten.name, phone: '+77273397222' } }]);
  });
});

import { addCity, addFamily, addOtherParent, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit } from '@balabaqsha/db/schema';
import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { filledForm, refusalCode } from '../scenario/index.ts';
import { readFileAsStaff, readOwnFile, uploadFile } from './index.ts';

let deps: TestDeps;
let city: CityData;
let otherCity: CityData;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  otherCity = await addCity(deps);
});
afterAll(() => deps.close());

const upload = (guardian: GuardianActor, name = 'заключение.pdf', bytes = pdfBytes()) => uploadFile(deps, guardian, { name, purpose: 'PMPK_CONCLUSION', bytes: new Uint8Array(bytes) });

async function sentWithFile() {
  const family = await addFamily(deps);
  const { id } = await upload(family.guardian, 'заключение.pdf', pdfBytes('conclusion'));
  await sendApplication(deps, family.guardian, { ...filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }), conclusionFileId: id });
  return { family, id };
}

describe('D3 files are looked into before they are kept', () => {
  it('gives back what was sent, under a name that is safe to show', async () => {
    const { guardian } = await addFamily(deps);
    const { id, name } = await upload(guardian, '../../etc/\u202efdp.заключение "1".pdf', pdfBytes('mine'));
    expect(name).toBe('fdp.заключение _1_.pdf');
    expect(await readOwnFile(deps, guardian, { id })).toEqual({ name, type: 'application/pdf', bytes: new Uint8Array(pdfBytes('mine')) });
  });

  it('refuses the empty, the too large and other types, and keeps nothing of them', async () => {
    const { guardian } = await addFamily(deps);
    const before = deps.files.keys.length;
    expect(await refusalCode(upload(guardian, 'a.pdf', new Uint8Array()))).toBe('FILE_EMPTY');
    expect(await refusalCode(upload(guardian, 'a.pdf', new Uint8Array(FILE_SIZE_LIMIT + 1)))).toBe('FILE_TOO_LARGE');
    expect(await refusalCode(upload(guardian, 'a.pdf', new TextEncoder().encode('MZ executable')))).toBe('FILE_TYPE');
    expect(deps.files.keys).toHaveLength(before);
  });

  it('S5 every reading is in the audit log', async () => {
    const { guardian } = await addFamily(deps);
    const { id } = await upload(guardian);
    await readOwnFile(deps, guardian, { id });
    await readOwnFile(deps, guardian, { id });
    expect(await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'file.read'), eq(audit.subjectId, id))))).toHaveLength(2);
  });
});

describe('C4 another’s file is not found', () => {
  it('not by a stranger to it, not by the child’s other parent', async () => {
    const { family, id } = await sentWithFile();
    const other = await addOtherParent(deps, family);
    const someone = await addFamily(deps);
    for (const guardian of [other, someone.guardian]) expect(await refusalCode(readOwnFile(deps, guardian, { id }))).toBe('NOT_FOUND');
    expect((await readOwnFile(deps, family.guardian, { id })).type).toBe('application/pdf');
  });
});

describe('S3 S4 employees read what their role needs', () => {
  it('the specialist of the city reads the conclusion that awaits him, nobody else', async () => {
    const { id } = await sentWithFile();
    const specialist = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    expect(new TextDecoder().decode((await readFileAsStaff(deps, specialist, { id })).bytes)).toContain('conclusion');
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect((await readFileAsStaff(deps, officer, { id })).type).toBe('application/pdf');
    const strangers = [
      await addStaff(deps, { role: 'PHTHISIATRICIAN', cityId: city.cityId }),
      await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: otherCity.cityId }),
      await addStaff(deps, { role: 'CITY_OFFICER', cityId: otherCity.cityId }),
      await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id }),
    ];
    for (const stranger of strangers) expect(await refusalCode(readFileAsStaff(deps, stranger, { id }))).toBe('NOT_FOUND');
    expect(await refusalCode(readFileAsStaff(deps, await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId }), { id }))).toBe('FORBIDDEN');
  });

  it('D3 a photo of a telephone as a JPEG where it is to be shown, as it is where not; S5 both are in the log', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    const photo = async (text: string): Promise<string> => {
      const family = await addFamily(deps);
      const { id } = await upload(family.guardian, 'IMG_0001.HEIC', new TextEncoder().encode(text));
      await sendApplication(deps, family.guardian, { ...filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }), conclusionFileId: id });
      return id;
    };
    const id = await photo('HEIC of a conclusion');
    expect(await readFileAsStaff(deps, officer, { id, shown: true })).toMatchObject({ name: 'IMG_0001.jpg', type: 'image/jpeg' });
    expect(await readFileAsStaff(deps, officer, { id })).toMatchObject({ name: 'IMG_0001.HEIC', type: 'image/heic' });
    expect(await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'file.read'), eq(audit.subjectId, id))))).toHaveLength(2);
    expect((await readFileAsStaff(deps, officer, { id: await photo('HEIC unreadable'), shown: true })).type).toBe('image/heic');
  });

  it('a file that belongs to no application is its owner’s alone', async () => {
    const { guardian } = await addFamily(deps);
    const { id } = await upload(guardian);
    expect(await refusalCode(readFileAsStaff(deps, await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId }), { id }))).toBe('NOT_FOUND');
  });
});

import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit, file, supportMessage } from '@balabaqsha/db/schema';
import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { ATTEMPT_LIMITS } from '../attempts/index.ts';
import { readFileAsStaff, readOwnFile } from '../files/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { refusalCode, refused } from '../scenario/index.ts';
import { supportCase } from './index.ts';

const anyone: Actor = { kind: 'anonymous' };

let deps: TestDeps;
let city: CityData;
let people = 0;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
});
afterAll(() => deps.close());

/** Each letter from a contact of its own, for their number is limited as well. */
function send(actor: Actor, bytes: Uint8Array, name = 'экран.pdf') {
  people += 1;
  return sendSupportMessage(deps, actor, { name: 'Айгерім', contact: `+7 701 000 00 ${people}`, text: 'Сәлем', locale: 'kk', attachment: { name, bytes: new Uint8Array(bytes) } });
}

/** The file of the newest letter, as the operator finds it in the inbox. */
async function newestAttachment(operator: Actor): Promise<string> {
  return (await newestLetter(operator)).attachment?.fileId ?? 'none';
}

async function newestLetter(operator: Actor) {
  const [newest] = await deps.db.read((tx) => tx.select({ id: supportMessage.id }).from(supportMessage).orderBy(desc(supportMessage.createdAt)).limit(1));
  return supportCase(deps, operator, { id: newest?.id ?? '' });
}

describe('P6 D3 a file comes along with a message for the support service', () => {
  it('from somebody who has not signed in; the operator and the city officer open it, and that is audited', async () => {
    await send(anyone, pdfBytes('screen'), '../снимок "1".pdf');
    const operator = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
    expect((await newestLetter(operator)).attachment?.fileName).toBe('снимок _1_.pdf');
    const id = await newestAttachment(operator);
    expect(new TextDecoder().decode((await readFileAsStaff(deps, operator, { id })).bytes)).toContain('screen');
    await readFileAsStaff(deps, await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId }), { id });
    expect(await deps.db.read((tx) => tx.$count(audit, and(eq(audit.action, 'file.read'), eq(audit.subjectId, id))))).toBe(2);
    for (const role of ['PMPK_SPECIALIST', 'PHTHISIATRICIAN'] as const) expect(await refusalCode(readFileAsStaff(deps, await addStaff(deps, { role, cityId: city.cityId }), { id }))).toBe('NOT_FOUND');
  });

  it('from a guardian, who can read it again; strangers can’t', async () => {
    const { guardian } = await addFamily(deps);
    const other = await addFamily(deps);
    deps.clock.advanceBy({ seconds: 1 });
    await send(guardian, pdfBytes('mine'));
    const id = await newestAttachment(await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId }));
    expect((await readOwnFile(deps, guardian, { id })).type).toBe('application/pdf');
    expect(await refusalCode(readOwnFile(deps, other.guardian, { id }))).toBe('NOT_FOUND');
  });

  it('an operator opens no file of an application', async () => {
    const [row] = await deps.db.write((tx) =>
      tx.insert(file).values({ storageKey: 'k', name: 'a.pdf', type: 'application/pdf', size: 1, sha256: 'x', purpose: 'PMPK_CONCLUSION', guardianId: null, createdAt: deps.clock.now() }).returning({ id: file.id }),
    );
    expect(await refusalCode(readFileAsStaff(deps, await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId }), { id: row?.id ?? '' }))).toBe('NOT_FOUND');
  });

  it('a file that can’t be taken is named at its field; neither it nor the message is kept', async () => {
    const before = { files: deps.files.keys.length, messages: await deps.db.read((tx) => tx.$count(supportMessage)) };
    const bad: readonly (readonly [string, Uint8Array])[] = [
      ['FILE_EMPTY', new Uint8Array()],
      ['FILE_TOO_LARGE', new Uint8Array(FILE_SIZE_LIMIT + 1)],
      ['FILE_TYPE', new TextEncoder().encode('MZ executable')],
    ];
    for (const [code, bytes] of bad) expect(await refused(send(anyone, bytes))).toMatchObject({ code, fields: { attachment: code } });
    expect({ files: deps.files.keys.length, messages: await deps.db.read((tx) => tx.$count(supportMessage)) }).toEqual(before);
  });

  it('leaves no bytes behind when the message itself is one too many', async () => {
    const letter = { name: 'Н', contact: 'a@b.kz', text: 'т', locale: 'ru' as const, attachment: { name: 'a.pdf', bytes: new Uint8Array(pdfBytes()) } };
    for (let each = 0; each < 5; each += 1) await sendSupportMessage(deps, anyone, letter);
    const before = deps.files.keys.length;
    expect(await refusalCode(sendSupportMessage(deps, anyone, letter))).toBe('TOO_MANY_ATTEMPTS');
    expect(deps.files.keys).toHaveLength(before);
  });

  it('one stranger sends so many files an hour, and another is not kept from it; a guardian is counted by himself', async () => {
    deps.clock.advanceBy({ hours: 1 });
    const from = (address: string): Actor => ({ kind: 'anonymous', address });
    const files = Array.from({ length: ATTEMPT_LIMITS['stranger-file'].times + 1 }, (_, each) => send(from(`2001:db8::${each}`), pdfBytes()));
    expect((await Promise.allSettled(files)).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await refusalCode(send(from('2001:db8::ffff'), pdfBytes()))).toBe('TOO_MANY_ATTEMPTS');
    await send(from('203.0.113.7'), pdfBytes());
    await send((await addFamily(deps)).guardian, pdfBytes());
  });

  it('all strangers together send no more than the disk is meant for', async () => {
    deps.clock.advanceBy({ hours: 1 });
    const tooMany = Array.from({ length: ATTEMPT_LIMITS['strangers-files'].times + 1 }, () => send(anyone, pdfBytes()));
    expect((await Promise.allSettled(tooMany)).filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});

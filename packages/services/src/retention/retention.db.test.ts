import { addCity, addFamily, addStaff, pdfBytes, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, file, message, notification, supportMessage } from '@balabaqsha/db/schema';
import { RETENTION_DAYS, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, saveDraft, sendApplication, withdrawApplication } from '../applications/index.ts';
import { readOwnFile, uploadFile } from '../files/index.ts';
import { deliverDue } from '../messages/index.ts';
import { sendSupportMessage } from '../public-pages/index.ts';
import { filledForm, queueUp, refusalCode } from '../scenario/index.ts';
import { cleanRetention } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(() => deps.close());

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
const isKept = async (id: string): Promise<boolean> => (await deps.db.read((tx) => tx.$count(file, and(eq(file.id, id as Family['conclusionFileId']), eq(file.name, ''))))) === 0;
const recorded = (action: string) => deps.db.read((tx) => tx.$count(audit, eq(audit.action, action)));
/** One day more than is kept, less what has passed already. */
const letPass = (kind: keyof typeof RETENTION_DAYS, days = 0) => deps.clock.advanceBy({ days: RETENTION_DAYS[kind] + 1 - days });

describe('D2 files of an application in the archive', () => {
  async function withdrawn(): Promise<Family & { number: number }> {
    const family = await addFamily(deps, { birthDate: '2024-02-02' as LocalDate });
    const number = await queueUp(deps, reviewer, family, wish());
    await withdrawApplication(deps, family.guardian, { number });
    return { ...family, number };
  }

  it('go a year after it came there, with their bytes and a line in the audit log; the card says so', async () => {
    const family = await withdrawn();
    deps.clock.advanceBy({ days: RETENTION_DAYS.archivedFile });
    expect((await cleanRetention(deps)).archivedFile).toBe(0);
    deps.clock.advanceBy({ days: 1 });
    expect((await cleanRetention(deps)).archivedFile).toBe(1);
    expect(await refusalCode(readOwnFile(deps, family.guardian, { id: family.conclusionFileId }))).toBe('NOT_FOUND');
    expect((await applicationCard(deps, family.guardian, { number: family.number })).conclusion.fileName).toBe('');
    expect([await recorded('file.deleted'), await recorded('retention.cleaned')]).toEqual([1, 1]);
    expect(await cleanRetention(deps)).toMatchObject({ archivedFile: 0 });
  });

  it('stay while another application lives by the same file', async () => {
    const family = await withdrawn();
    letPass('archivedFile', 1);
    await sendApplication(deps, family.guardian, filledForm(family, wish()));
    deps.clock.advanceBy({ days: 1 });
    await cleanRetention(deps);
    expect(await isKept(family.conclusionFileId)).toBe(true);
  });

  it('stay while the application waits, however long that is', async () => {
    const family = await addFamily(deps, { birthDate: '2024-02-02' as LocalDate });
    await queueUp(deps, reviewer, family, wish());
    deps.clock.advanceBy({ days: 3 * RETENTION_DAYS.archivedFile });
    await cleanRetention(deps);
    expect(await isKept(family.conclusionFileId)).toBe(true);
  });
});

describe('D2 files that belong to nothing', () => {
  it('go after 30 days: a form that was never sent leaves nothing behind', async () => {
    const { guardian } = await addFamily(deps);
    const { id } = await uploadFile(deps, guardian, { name: 'a.pdf', purpose: 'PMPK_CONCLUSION', bytes: new Uint8Array(pdfBytes('loose')) });
    deps.clock.advanceBy({ days: RETENTION_DAYS.looseFile });
    await cleanRetention(deps);
    expect(await isKept(id)).toBe(true);
    const before = deps.files.keys.length;
    deps.clock.advanceBy({ days: 1 });
    await cleanRetention(deps);
    expect(await isKept(id)).toBe(false);
    expect(deps.files.keys.length).toBeLessThan(before);
    expect(await refusalCode(saveDraft(deps, guardian, { values: {}, conclusionFileId: id }))).toBe('FILE_MISSING');
  });
});

describe('D2 P6 letters to the support service', () => {
  it('go after a year with their files, a stranger’s too', async () => {
    await sendSupportMessage(deps, { kind: 'anonymous' }, { name: 'Н', contact: 'a@b.kz', text: 'т', locale: 'ru', attachment: { name: 'a.pdf', bytes: new Uint8Array(pdfBytes('letter')) } });
    const [letter] = await deps.db.read((tx) => tx.select().from(supportMessage));
    deps.clock.advanceBy({ days: RETENTION_DAYS.letter });
    expect((await cleanRetention(deps)).letter).toBe(0);
    deps.clock.advanceBy({ days: 1 });
    expect((await cleanRetention(deps)).letter).toBe(1);
    expect(await deps.db.read((tx) => tx.$count(supportMessage))).toBe(0);
    expect(await isKept(letter?.attachmentId ?? '')).toBe(false);
    expect(await recorded('support.deleted')).toBe(1);
  });
});

describe('D2 N1 messages', () => {
  it('lose their words after 90 days and go after a year; what was told stays in the portal', async () => {
    const family = await addFamily(deps);
    await queueUp(deps, reviewer, family, wish());
    await deliverDue(deps);
    const told = await deps.db.read((tx) => tx.$count(notification));
    letPass('messageWords');
    expect((await cleanRetention(deps)).messageWords).toBe(told);
    expect(await deps.db.read((tx) => tx.selectDistinct({ params: message.params }).from(message))).toEqual([{ params: {} }]);
    letPass('message', RETENTION_DAYS.messageWords);
    await cleanRetention(deps);
    expect(await deps.db.read((tx) => tx.$count(message))).toBe(0);
    expect(await deps.db.read((tx) => tx.$count(notification))).toBe(told);
  });

  it('stay while they wait to be sent', async () => {
    await queueUp(deps, reviewer, await addFamily(deps), wish());
    letPass('message');
    const waiting = await deps.db.read((tx) => tx.$count(message));
    await cleanRetention(deps);
    expect(await deps.db.read((tx) => tx.$count(message))).toBe(waiting);
  });
});

import { addCity, addFamily, addOtherParent, addStaff, testDeps, TEST_START, type TestDeps } from '@balabaqsha/testkit';
import { audit } from '@balabaqsha/db/schema';
import { localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationCard, deadlineCalendar } from '../applications/index.ts';
import { voucherCheck } from '../public-pages/index.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher, voucherDocument } from './index.ts';

const morning = localTimeOf(workingDayFrom(localDateOf(new Date(TEST_START.getTime() + 86_400_000)), []), 10, 0);

let deps: TestDeps;
beforeEach(async () => {
  deps = await testDeps({ start: morning });
});
afterEach(() => deps.close());

/** Somebody with a voucher to answer, and what the documents about it say. */
async function offered() {
  const city = await addCity(deps, [[{ capacity: 1 }]]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  const { guardian } = family;
  return {
    family,
    guardian,
    number,
    document: async () => new TextDecoder().decode((await voucherDocument(deps, guardian, { number, locale: 'kk' })).bytes),
    card: () => applicationCard(deps, guardian, { number }),
  };
}

describe('V12 the voucher as a document', () => {
  it('names the last day and leads to the public check, which knows nothing personal', async () => {
    const { document, card } = await offered();
    const { voucher, child, deadlineExplained } = await card();
    const text = await document();
    expect(text).toContain(`"checkUrl":"https://portal.test/voucher/${voucher?.code}"`);
    expect(text).toContain(`"validUntil":"${deadlineExplained?.lastDay}"`);
    const checked = await voucherCheck(deps, { kind: 'anonymous' }, { code: voucher?.code ?? '' });
    expect(checked).toMatchObject({ state: 'OFFERED' });
    expect(JSON.stringify(checked)).not.toContain(child.fullName.split(' ')[0]);
  });

  it('S5 leaves a row in the audit log', async () => {
    const { document } = await offered();
    const count = () => deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'voucher.read')));
    const before = await count();
    await document();
    expect(await count()).toBe(before + 1);
  });

  it('C4 belongs to the applicant alone', async () => {
    const { family, number } = await offered();
    const other = await addOtherParent(deps, family);
    expect((await refused(voucherDocument(deps, other, { number, locale: 'ru' }))).code).toBe('NOT_FOUND');
  });

  it('V10 is none any more from the deadline on, whether or not a sweep has run', async () => {
    const { guardian, number, document, card } = await offered();
    await acceptVoucher(deps, guardian, { number });
    const { deadline } = await card();
    deps.clock.advanceTo(new Date((deadline?.getTime() ?? 0) - 1));
    await document();
    deps.clock.advanceTo(deadline ?? morning);
    expect((await refused(document())).code).toBe('VOUCHER_EXPIRED');
  });
});

describe('V9 deadlines for a calendar', () => {
  it('are those that the guardian has to keep, without a word about the child', async () => {
    const { guardian, number, card } = await offered();
    const { deadline, child } = await card();
    const { type, bytes } = await deadlineCalendar(deps, guardian, { number, locale: 'ru' });
    const text = new TextDecoder().decode(bytes);
    expect(type).toBe('text/calendar; charset=utf-8');
    expect(text).toContain(`{"kind":"ANSWER","at":"${deadline?.toISOString()}"`);
    expect(text).not.toContain('AGE');
    expect(text).not.toContain(child.fullName);
  });
});

import { audit, guardian, message } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, TEST_START, testDeps, type Family, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { officerCase } from '../city/index.ts';
import { queueUp } from '../scenario/index.ts';
import { listDeliveries } from './index.ts';

let deps: TestDeps;
let operator: StaffActor;
let officer: StaffActor;
const told: { family: Family; number: number; phone: string }[] = [];
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  const city = await addCity(deps);
  operator = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  for (let each = 0; each < 2; each += 1) {
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    const [row] = await deps.db.read((tx) => tx.select({ phone: guardian.phone }).from(guardian).where(eq(guardian.id, family.guardian.guardianId)));
    told.push({ family, number, phone: row?.phone ?? '' });
  }
});
afterAll(() => deps.close());

const kindsFound = async (search: string) => (await listDeliveries(deps, operator, { search })).rows.map(({ kind }) => kind);

describe('N2 whether a family was told can be answered', () => {
  it('by the number of its application, by its phone, and by nothing else', async () => {
    const [first, second] = told;
    expect((await kindsFound(`№ ${first?.number}`)).toSorted()).toEqual(['APPLICATION_CONFIRMED', 'APPLICATION_SENT']);
    expect((await kindsFound(second?.phone.replace('+7', '8 ') ?? '')).toSorted()).toEqual(['APPLICATION_CONFIRMED', 'APPLICATION_SENT']);
    expect(await kindsFound('999999999')).toEqual([]);
    expect(await kindsFound('Сейітқали')).toEqual([]);
  });

  it('page by page, each message once', async () => {
    const at = deps.clock.now();
    await deps.db.write((tx) =>
      tx.insert(message).values(
        Array.from({ length: 60 }, (_, each) => ({
          channel: 'EMAIL' as const, recipient: 'a@b.kz', kind: 'ENROLLED' as const, locale: 'ru' as const, params: {}, state: 'FAILED' as const, lastError: 'refused', createdAt: new Date(at.getTime() + each), nextAttemptAt: at,
        })),
      ),
    );
    const first = await listDeliveries(deps, operator, { search: 'A@b.kz' });
    const rest = await listDeliveries(deps, operator, { search: 'A@b.kz', after: first.next });
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([50, 10, null]);
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(60);
  });

  it('S5 the search is audited without what was searched for', async () => {
    const phone = told[0]?.phone ?? '';
    await listDeliveries(deps, operator, { search: phone });
    const [row] = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'deliveries.read')).orderBy(desc(audit.id)).limit(1));
    expect(row?.details).toEqual({ searched: true, shown: 2 });
  });

  it('an officer sees them on the application’s page, without text and recipient', async () => {
    const number = told[0]?.number ?? 0;
    const { messages } = await officerCase(deps, officer, { number });
    expect(messages.map(({ kind, channel, state }) => [kind, channel, state]).toSorted()).toEqual([['APPLICATION_CONFIRMED', 'SMS', 'PENDING'], ['APPLICATION_SENT', 'SMS', 'PENDING']]);
    expect(Object.keys(messages[0] ?? {}).toSorted()).toEqual(['attempts', 'channel', 'createdAt', 'id', 'kind', 'lastError', 'sentAt', 'state']);
  });
});

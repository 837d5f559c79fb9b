import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { appeal, application, applicationEvent, audit, conclusionRenewal, enrolment, group, message, notification, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type ProblemCode } from '@balabaqsha/domain';
import { and, eq, inArray, like, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { checkInvariants, checkInvariantsNow, listDeliveries, previewRetry, problemBoard, retryDeliveries, retryDelivery } from './index.ts';

let deps: TestDeps;
let city: CityData;
beforeEach(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
  city = await addCity(deps, [[{ capacity: 1 }]]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  for (let each = 0; each < 2; each += 1) await queueUp(deps, reviewer, await addFamily(deps), { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
});
afterEach(() => deps.close());

const administrator = () => addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });

const found = async (): Promise<ProblemCode[]> => [...new Set((await checkInvariants(deps)).problems.map(({ code }) => code))];

type Tx = Parameters<Parameters<TestDeps['db']['write']>[0]>[0];

async function held(tx: Tx) {
  const [row] = await tx.select({ application, voucher }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId));
  if (row === undefined) throw new Error('no voucher');
  return row;
}

/** The application that waits, who confirmed it, and a file that is not its own. */
async function waits(tx: Tx) {
  const [row] = await tx.select().from(application).where(eq(application.state, 'IN_QUEUE'));
  const [other] = await tx.select({ id: application.conclusionFileId }).from(application).where(eq(application.state, 'VOUCHER_OFFERED'));
  if (row?.reviewedBy == null || other === undefined) throw new Error('nobody waits');
  return { application: row, staffId: row.reviewedBy, otherFileId: other.id };
}

const renewalOf = ({ id, conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId }: typeof application.$inferSelect) => ({
  applicationId: id, conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId, attachedAt: now(),
});

const now = () => deps.clock.now();

/** Each way of breaking the rows, and the problems that have to be seen. */
const BROKEN: [string, (tx: Tx) => Promise<unknown>, ProblemCode[]][] = [
  [
    'a voucher beside an application that waits',
    async (tx) => tx.update(application).set({ state: 'IN_QUEUE' }).where(eq(application.id, (await held(tx)).application.id)),
    ['VOUCHER_WITHOUT_ITS_STATE', 'HISTORY_BROKEN'],
  ],
  [
    'an application whose voucher was annulled behind its back',
    async (tx) => tx.update(voucher).set({ state: 'ANNULLED', annulmentReason: 'SILENCE', annulledAt: now() }),
    ['STATE_WITHOUT_ITS_VOUCHER'],
  ],
  ['a group that lost its seats', async (tx) => tx.update(group).set({ capacity: 0 }), ['VOUCHERS_NOT_SEATABLE']],
  [
    'a seat beside an application that holds none',
    async (tx) => {
      const { application: row, voucher: its } = await held(tx);
      const groupId = city.kindergartens[0]?.groups[0]?.id;
      if (groupId === undefined) throw new Error('no group');
      await tx.insert(enrolment).values({ applicationId: row.id, voucherId: its.id, groupId, state: 'ENROLLED', requestedAt: now(), enrolledAt: now() });
    },
    ['SEAT_WITHOUT_ITS_STATE', 'VOUCHERS_NOT_SEATABLE', 'ENROLLED_WITHOUT_SIGNATURES'],
  ],
  [
    'an application that should hold a seat and holds none',
    async (tx) => {
      const { application: row, voucher: its } = await held(tx);
      await tx.update(voucher).set({ state: 'ACCEPTED', acceptedAt: now(), enrolBy: new Date(now().getTime() + 1000) }).where(eq(voucher.id, its.id));
      await tx.update(application).set({ state: 'AWAITING_CONTRACT' }).where(eq(application.id, row.id));
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: now(), event: 'ENROLMENT_REQUESTED', fromState: 'VOUCHER_OFFERED', toState: 'AWAITING_CONTRACT', actorKind: 'guardian', details: {} });
    },
    ['STATE_WITHOUT_ITS_SEAT'],
  ],
  [
    'a line of the history that starts where none ended',
    async (tx) => {
      const { application: row } = await held(tx);
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: now(), event: 'VOUCHER_OFFERED', fromState: 'STOP_LIST', toState: 'VOUCHER_OFFERED', actorKind: 'system', details: {} });
    },
    ['HISTORY_BROKEN'],
  ],
  [
    'a new conclusion that awaits its check for an application in the archive',
    async (tx) => {
      const { application: row } = await waits(tx);
      await tx.insert(conclusionRenewal).values({ ...renewalOf(row), state: 'PENDING' });
      await tx.update(application).set({ state: 'ARCHIVED', archiveReason: 'WITHDRAWN' }).where(eq(application.id, row.id));
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: now(), event: 'WITHDRAWN', fromState: 'IN_QUEUE', toState: 'ARCHIVED', actorKind: 'guardian', details: {} });
    },
    ['RENEWAL_WITHOUT_ITS_APPLICATION'],
  ],
  [
    'a confirmed conclusion that does not stand in its application',
    async (tx) => {
      const { application: row, staffId, otherFileId } = await waits(tx);
      await tx.insert(conclusionRenewal).values({ ...renewalOf(row), conclusionFileId: otherFileId, state: 'CONFIRMED', closedAt: now(), decidedBy: staffId, replacedFileId: row.conclusionFileId });
    },
    ['CONCLUSION_NOT_RENEWED'],
  ],
  [
    'an appeal that waits though its application has gone back into the queue',
    async (tx) => {
      const { application: row, voucher: its } = await held(tx);
      await tx.update(voucher).set({ state: 'ANNULLED', annulmentReason: 'SILENCE', annulledAt: now() }).where(eq(voucher.id, its.id));
      await tx.insert(appeal).values({ applicationId: row.id, voucherId: its.id, state: 'PENDING', text: 'Не пришло SMS', sentAt: now() });
      await tx.update(application).set({ state: 'IN_QUEUE' }).where(eq(application.id, row.id));
      await tx.insert(applicationEvent).values({ applicationId: row.id, at: now(), event: 'REINSTATED', fromState: 'VOUCHER_OFFERED', toState: 'IN_QUEUE', actorKind: 'system', details: {} });
    },
    ['APPEAL_WITHOUT_ITS_END'],
  ],
];

describe('states that must not exist', () => {
  it('there are none after the ordinary way', async () => expect(await found()).toEqual([]));

  it.each(BROKEN)('%s', async (_, breakIt, problems) => {
    await deps.db.write(breakIt);
    expect(await found()).toEqual(problems);
  });

  it('V10 a voucher that no sweep has annulled for five minutes', async () => {
    const { voucher: its } = await deps.db.write(held);
    deps.clock.advanceTo(new Date(its.respondBy.getTime() + 5 * 60_000 - 1));
    expect(await found()).toEqual([]);
    deps.clock.advanceBy({ seconds: 1 });
    expect(await found()).toEqual(['VOUCHER_OVERDUE']);
  });

  it('S5 are written into the audit log when they begin and when they are gone, and not at each check between', async () => {
    expect(await checkInvariants(deps)).toEqual({ problems: [] });
    await deps.db.write((tx) => tx.update(group).set({ capacity: 0 }));
    for (let each = 0; each < 3; each += 1) {
      deps.clock.advanceBy({ minutes: 1 });
      expect((await checkInvariants(deps)).problems).toHaveLength(1);
    }
    deps.clock.advanceBy({ minutes: 1 });
    await deps.db.write((tx) => tx.update(group).set({ capacity: 1 }));
    expect(await checkInvariants(deps)).toEqual({ problems: [] });
    const logged = await deps.db.read((tx) => tx.select().from(audit).where(like(audit.action, 'invariant.%')).orderBy(audit.id));
    expect(logged.map(({ action, details }) => [action, details.code])).toEqual([['invariant.broken', 'VOUCHERS_NOT_SEATABLE'], ['invariant.mended', 'VOUCHERS_NOT_SEATABLE']]);
  });

  it('are kept with the time at which each was first and last seen, and with what they are about', async () => {
    const board = async () => problemBoard(deps, await administrator(), {});
    expect(await board()).toEqual({ checkedAt: null, present: [], gone: [] });
    await deps.db.write((tx) => tx.update(group).set({ capacity: 0 }));
    await checkInvariants(deps);
    const first = now();
    deps.clock.advanceBy({ minutes: 10 });
    await checkInvariantsNow(deps, await administrator(), {});
    const seen = { code: 'VOUCHERS_NOT_SEATABLE', subject: city.cityId, thing: { kind: 'CITY' }, firstSeenAt: first, lastSeenAt: now(), goneAt: null };
    const second = now();
    expect(await board()).toMatchObject({ checkedAt: second, present: [seen], gone: [] });
    await deps.db.write((tx) => tx.update(group).set({ capacity: 1 }));
    deps.clock.advanceBy({ minutes: 10 });
    await checkInvariants(deps);
    expect(await board()).toMatchObject({ checkedAt: now(), present: [], gone: [{ ...seen, lastSeenAt: second, goneAt: now() }] });
    await deps.db.write((tx) => tx.update(group).set({ capacity: 0 }));
    deps.clock.advanceBy({ minutes: 10 });
    await checkInvariants(deps);
    expect(await board()).toMatchObject({ present: [{ ...seen, firstSeenAt: now(), lastSeenAt: now() }], gone: [{ goneAt: expect.any(Date) }] });
  });

  it('a lane that is miscounted in several stretches is one problem', async () => {
    await deps.db.write((tx) => tx.execute(sql`insert into lane_change (lane_id, stretch, change) select lane_id, stretch, 1 from application cross join generate_series(0, 1) as stretch`));
    await checkInvariants(deps);
    expect((await problemBoard(deps, await administrator(), {})).present).toMatchObject([{ code: 'LANE_MISCOUNTED', goneAt: null }]);
  });

  it('two checks at once keep each problem once', async () => {
    await deps.db.write((tx) => tx.update(group).set({ capacity: 0 }));
    await Promise.all([checkInvariants(deps), checkInvariants(deps), checkInvariants(deps)]);
    expect((await problemBoard(deps, await administrator(), {})).present).toHaveLength(1);
  });

  it('are for the administrator', async () => {
    const operator = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
    expect((await refused(problemBoard(deps, operator, {}))).code).toBe('FORBIDDEN');
    expect((await refused(checkInvariantsNow(deps, operator, {}))).code).toBe('FORBIDDEN');
  });
});

describe('N2 deliveries', () => {
  it('the failed ones come first with masked recipients, and can be tried once more', async () => {
    const by = await administrator();
    const [first] = await deps.db.read((tx) => tx.select({ id: message.id }).from(message).limit(1));
    if (first === undefined) throw new Error('no message');
    expect((await refused(retryDelivery(deps, by, { id: first.id }))).code).toBe('STATE_CHANGED');
    await deps.db.write((tx) => tx.update(message).set({ state: 'FAILED', attempts: 6, lastError: 'refused' }).where(eq(message.id, first.id)));
    const [shown] = (await listDeliveries(deps, by, {})).rows;
    expect(shown).toMatchObject({ id: first.id, state: 'FAILED', attempts: 6 });
    expect(shown?.recipient).toMatch(/^\+7 701 \*{3} \*{2} \d\d$/);
    await retryDelivery(deps, by, { id: first.id });
    expect((await deps.db.read((tx) => tx.select().from(message).where(eq(message.id, first.id))))[0]).toMatchObject({ state: 'PENDING', attempts: 0 });
    expect((await refused(retryDelivery(deps, by, { id: crypto.randomUUID() }))).code).toBe('NOT_FOUND');
  });

  it('are narrowed by channel and state, and each channel says how it does', async () => {
    const by = await administrator();
    await deps.db.write((tx) => tx.update(message).set({ attempts: 2, lastError: 'refused' }).where(eq(message.channel, 'SMS')));
    const board = await listDeliveries(deps, by, { channel: 'SMS', state: 'PENDING' });
    expect(board.rows.length).toBeGreaterThan(0);
    expect(board.channels.find(({ channel }) => channel === 'SMS')).toEqual({ channel: 'SMS', failed: 0, late: board.rows.length });
    expect((await listDeliveries(deps, by, { channel: 'EMAIL' })).rows).toEqual([]);
    expect((await listDeliveries(deps, by, { state: 'FAILED' })).rows).toEqual([]);
  });

  it('come page by page: failed ones, then those that wait, then what was sent, each the newest first', async () => {
    const by = await administrator();
    const at = deps.clock.now();
    const rows = Array.from({ length: 120 }, (_, each) => ({
      channel: 'EMAIL' as const, recipient: 'a@b.kz', kind: 'ENROLLED' as const, locale: 'ru' as const, params: {}, nextAttemptAt: at,
      state: (['FAILED', 'PENDING', 'SENT'] as const)[each % 3] ?? 'SENT', sentAt: each % 3 === 2 ? at : null, createdAt: new Date(at.getTime() + Math.floor(each / 6) * 1000),
    }));
    await deps.db.write((tx) => tx.insert(message).values(rows));
    const shown: { id: string; state: string; createdAt: Date }[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await listDeliveries(deps, by, { channel: 'EMAIL', after });
      shown.push(...page.rows);
      after = page.next;
    }
    expect([shown.length, new Set(shown.map(({ id }) => id)).size]).toEqual([120, 120]);
    const order = ['FAILED', 'PENDING', 'SENT'];
    expect(shown).toEqual(shown.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.createdAt.getTime() - a.createdAt.getTime()));
    expect((await listDeliveries(deps, by, { channel: 'EMAIL', state: 'FAILED', after: 'SENT made up' })).rows).toHaveLength(40);
  });

  it('come page by page by when they came to be, either way, while some are sent', async () => {
    const by = await administrator();
    const at = deps.clock.now();
    const made = await deps.db.write((tx) =>
      tx
        .insert(message)
        .values(
          Array.from({ length: 110 }, (_, each) => ({
            channel: 'EMAIL' as const, recipient: 'a@b.kz', kind: 'ENROLLED' as const, locale: 'ru' as const, params: {}, nextAttemptAt: at,
            state: (['FAILED', 'PENDING'] as const)[each % 2] ?? 'PENDING', createdAt: new Date(at.getTime() + Math.floor(each / 7) * 1000),
          })),
        )
        .returning({ id: message.id }),
    );
    for (const descending of [false, true]) {
      const shown: { id: string; createdAt: Date }[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await listDeliveries(deps, by, { channel: 'EMAIL', sort: 'CREATED', descending, after });
        shown.push(...page.rows);
        after = page.next;
        await deps.db.write((tx) => tx.update(message).set({ state: 'SENT', sentAt: at }).where(eq(message.id, made[descending ? 3 : 100]?.id ?? '')));
      }
      expect([shown.length, new Set(shown.map(({ id }) => id)).size]).toEqual([110, 110]);
      expect(shown).toEqual(shown.toSorted((a, b) => (descending ? b.createdAt.getTime() - a.createdAt.getTime() : a.createdAt.getTime() - b.createdAt.getTime())));
    }
    // A mark of the other order is the beginning.
    const { next } = await listDeliveries(deps, by, { channel: 'EMAIL' });
    const begun = await listDeliveries(deps, by, { channel: 'EMAIL', sort: 'CREATED' });
    expect((await listDeliveries(deps, by, { channel: 'EMAIL', sort: 'CREATED', after: next })).rows).toEqual(begun.rows);
    expect((await listDeliveries(deps, by, { channel: 'EMAIL', after: begun.next })).rows).toEqual((await listDeliveries(deps, by, { channel: 'EMAIL' })).rows);
  });

  it('of a channel are all tried once more, but for codes that have run out', async () => {
    const by = await administrator();
    expect((await refused(retryDeliveries(deps, by, { channel: 'SMS', days: 7 }))).code).toBe('STATE_CHANGED');
    await deps.db.write(async (tx) => {
      await tx.update(message).set({ state: 'FAILED', attempts: 6 });
      await tx.insert(message).values({ channel: 'SMS', recipient: '+77010000001', kind: 'CODE', locale: 'ru', params: {}, state: 'FAILED', attempts: 6, createdAt: now(), nextAttemptAt: now() });
    });
    const { periods } = await previewRetry(deps, by, { channel: 'SMS' });
    const { retried } = await retryDeliveries(deps, by, { channel: 'SMS', days: 7 });
    expect(retried).toBe(periods.find(({ days }) => days === 7)?.messages);
    const left = await deps.db.read((tx) => tx.select({ id: message.id, channel: message.channel, kind: message.kind, state: message.state }).from(message));
    expect(left.filter(({ state, channel }) => channel === 'SMS' && state === 'PENDING')).toHaveLength(retried);
    const codes = left.filter(({ kind }) => kind === 'CODE');
    expect(codes.map(({ state }) => state)).toEqual(['FAILED']);
    expect((await refused(retryDelivery(deps, by, { id: codes[0]?.id ?? '' }))).code).toBe('STATE_CHANGED');
  });

  it('of a channel are tried once more only if they are of the chosen days and still true', async () => {
    const by = await administrator();
    const hours = (n: number): Date => new Date(now().getTime() - n * 3_600_000);
    const failed = (recipient: string, over: Partial<typeof message.$inferInsert> = {}) => ({
      channel: 'PUSH' as const, recipient, kind: 'VOUCHER_OFFERED' as const, locale: 'ru' as const, params: { number: 1, deadline: hours(-48).toISOString() }, state: 'FAILED' as const,
      attempts: 5, createdAt: hours(2), nextAttemptAt: hours(2), ...over,
    });
    await deps.db.write(async (tx) => {
      const { application: about } = await waits(tx);
      const told = (createdAt: Date) => ({ guardianId: about.guardianId, applicationId: about.id, kind: 'VOUCHER_DECLINED' as const, params: { number: about.number }, createdAt });
      const [before, after] = await tx.insert(notification).values([told(new Date(now().getTime() + 1000)), told(new Date(now().getTime() + 2000))]).returning({ id: notification.id });
      await tx.insert(message).values([
        failed('true'), failed('of last week', { createdAt: hours(6 * 24) }), failed('of last month', { createdAt: hours(30 * 24) }),
        failed('too late', { params: { number: 1, deadline: hours(1).toISOString() } }), failed('no longer true', { notificationId: before?.id ?? null }), failed('the last word', { notificationId: after?.id ?? null }),
      ]);
    });
    expect((await previewRetry(deps, by, { channel: 'PUSH' })).periods).toEqual([
      { days: 1, messages: 2, oldestAt: hours(2), more: false },
      { days: 3, messages: 2, oldestAt: hours(2), more: false },
      { days: 7, messages: 3, oldestAt: hours(6 * 24), more: false },
    ]);
    expect(await retryDeliveries(deps, by, { channel: 'PUSH', days: 1 })).toEqual({ retried: 2 });
    const rows = await deps.db.read((tx) => tx.select({ recipient: message.recipient }).from(message).where(and(eq(message.channel, 'PUSH'), eq(message.state, 'PENDING'))));
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(['the last word', 'true']);
    const untrue = await deps.db.read((tx) => tx.select({ id: message.id }).from(message).where(inArray(message.recipient, ['too late', 'no longer true'])));
    expect(untrue).toHaveLength(2);
    for (const { id } of untrue) expect((await refused(retryDelivery(deps, by, { id }))).code).toBe('MESSAGE_OUTDATED');
  });
});

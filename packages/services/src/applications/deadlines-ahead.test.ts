import { workingDaysAfter, DEFAULT_VOUCHER_POLICY, localDateOf, restoreDeadline, type LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { deadlinesAhead, type DeadlineFacts } from './deadlines-ahead.ts';

const day = (text: string) => text as LocalDate;
// Thursday, 19 March 2026: Nauryz (21 to 23 March) makes 24 and 25 March days off too.
const now = new Date('2026-03-19T05:00:00Z');
const rules = { today: localDateOf(now), policy: DEFAULT_VOUCHER_POLICY, additions: [] };
const facts = (over: Partial<DeadlineFacts>): DeadlineFacts => ({
  now,
  rules,
  application: { state: 'IN_QUEUE', archiveReason: null, stopListedAt: null, restoreBy: null, conclusionValidUntil: day('2026-06-30') },
  child: { birthDate: day('2022-05-10') },
  voucher: undefined,
  signing: null,
  appealed: false,
  ...over,
});
const kindsOf = (given: Partial<DeadlineFacts>) => deadlinesAhead(facts(given)).map(({ kind, lastDay }) => [kind, lastDay]);

describe('Q12 the deadlines of an application, the nearest first', () => {
  it('in the queue: the conclusion and the age limit', () => {
    expect(kindsOf({})).toEqual([['CONCLUSION', '2026-06-30'], ['AGE', '2029-08-31']]);
  });

  it('a conclusion that has run out is no deadline any more', () => {
    expect(kindsOf({ application: { ...facts({}).application, conclusionValidUntil: day('2026-03-18') } })).toEqual([['AGE', '2029-08-31']]);
  });

  it('V3 V9 to answer: the holidays between are stepped over and named', () => {
    const respondBy = workingDaysAfter(rules.today, 2, []).at;
    const [answer] = deadlinesAhead(facts({ application: { ...facts({}).application, state: 'VOUCHER_OFFERED' }, voucher: { offeredAt: now, respondBy, acceptedAt: null, enrolBy: null, annulledAt: null } }));
    expect(answer?.kind).toBe('ANSWER');
    expect(answer?.counted).toHaveLength(2);
    expect(answer?.skipped.map(({ reason }) => reason.code)).toContain('HOLIDAY');
    expect(answer?.at).toEqual(respondBy);
  });

  it('V4 to come back: calendar days, none of them skipped', () => {
    const restoreBy = restoreDeadline(now, DEFAULT_VOUCHER_POLICY);
    const [restore] = deadlinesAhead(facts({ application: { ...facts({}).application, state: 'STOP_LIST', stopListedAt: now, restoreBy } }));
    expect(restore).toMatchObject({ kind: 'RESTORE', at: restoreBy, skipped: [] });
    expect(restore?.counted).toHaveLength(28);
  });

  it('E5 the kindergarten signs: the guardian’s own deadline has stopped', () => {
    const by = workingDaysAfter(rules.today, 3, []).at;
    const voucher = { offeredAt: now, respondBy: by, acceptedAt: now, enrolBy: by, annulledAt: null };
    const state = { ...facts({}).application, state: 'CONTRACT_AT_KINDERGARTEN' as const };
    expect(kindsOf({ application: state, voucher, signing: { since: now, by } }).map(([kind]) => kind)).toEqual(['KINDERGARTEN_SIGNS']);
  });

  it('V13 to appeal: 30 calendar days from the annulment, and none once it is done', () => {
    const archived = { ...facts({}).application, state: 'ARCHIVED' as const, archiveReason: 'NOT_ENROLLED' as const };
    const voucher = { offeredAt: now, respondBy: now, acceptedAt: now, enrolBy: now, annulledAt: now };
    expect(kindsOf({ application: archived, voucher })).toEqual([['APPEAL', '2026-04-18']]);
    expect(kindsOf({ application: archived, voucher, appealed: true })).toEqual([]);
    expect(kindsOf({ application: { ...archived, archiveReason: 'DECLINED' }, voucher })).toEqual([]);
  });

  it.each(['ENROLLED', 'ARCHIVED'] as const)('%s has none', (state) => {
    expect(kindsOf({ application: { ...facts({}).application, state } })).toEqual([]);
  });
});

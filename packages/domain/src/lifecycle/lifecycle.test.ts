import { describe, expect, it } from 'vitest';
import { DomainError } from '../codes/domain-error.ts';
import { ANNULMENT_REASONS, voucherLifecycle, type VoucherState } from './voucher.ts';
import { appealLifecycle } from './appeal.ts';
import { APPLICATION_STATES, applicationLifecycle, ARCHIVE_REASONS, type ApplicationState } from './application.ts';
import { defineLifecycle, type Lifecycle } from './define.ts';
import { enrolmentLifecycle, type EnrolmentState } from './enrolment.ts';
import { accountDeletionLifecycle } from './account-deletion.ts';
import { invitationLifecycle } from './invitation.ts';
import { renewalLifecycle } from './renewal.ts';
import { reviewDecisionLifecycle } from './review-decision.ts';

const lifecycles: [string, Lifecycle<string, string, string>][] = [
  ['application', applicationLifecycle],
  ['voucher', voucherLifecycle],
  ['enrolment', enrolmentLifecycle],
  ['renewal', renewalLifecycle],
  ['invitation', invitationLifecycle],
  ['account deletion', accountDeletionLifecycle],
  ['appeal', appealLifecycle],
  ['review decision', reviewDecisionLifecycle],
];

function reachableFrom(lifecycle: Lifecycle<string, string, string>, start: string): Set<string> {
  const reached = new Set([start]);
  for (const state of reached) for (const event of lifecycle.eventsFrom(state)) reached.add(lifecycle.step(state, event));
  return reached;
}

describe.each(lifecycles)('the lifecycle of the %s is complete', (_name, lifecycle) => {
  it('reaches every state', () => {
    expect([...reachableFrom(lifecycle, lifecycle.initial.state)].sort()).toEqual([...lifecycle.states].sort());
  });

  it('names only its own states and events', () => {
    for (const [from, event, to] of lifecycle.transitions) {
      expect(lifecycle.states).toContain(from);
      expect(lifecycle.states).toContain(to);
      expect(lifecycle.events).toContain(event);
    }
    expect(lifecycle.states).toContain(lifecycle.initial.state);
    for (const members of Object.values(lifecycle.categories)) for (const state of members) expect(lifecycle.states).toContain(state);
  });

  it('uses every event', () => {
    const used = new Set([lifecycle.initial.event, ...lifecycle.transitions.map(([, event]) => event)]);
    expect([...used].sort()).toEqual([...lifecycle.events].sort());
  });

  it('leads from every state to an end', () => {
    const ends = lifecycle.states.filter((state) => lifecycle.is(state, 'terminal'));
    expect(ends.length).toBeGreaterThan(0);
    for (const state of lifecycle.states) expect([...reachableFrom(lifecycle, state)].some((reached) => ends.includes(reached))).toBe(true);
  });

  it('leaves an end only by reinstatement (V13) or a disenrolment taken back (E7), and no other state without a way on', () => {
    for (const state of lifecycle.states) {
      const onwards = lifecycle.eventsFrom(state).filter((event) => event !== 'REINSTATED' && event !== 'DISENROLMENT_UNDONE' && lifecycle.step(state, event) !== state);
      if (lifecycle.is(state, 'terminal')) expect(onwards).toEqual([]);
      else expect(onwards).not.toEqual([]);
    }
  });

  it('refuses whatever is not in its table', () => {
    for (const state of lifecycle.states) {
      for (const event of lifecycle.events) {
        const allowed = lifecycle.eventsFrom(state).includes(event);
        expect(lifecycle.next(state, event) !== undefined).toBe(allowed);
        if (!allowed) expect(() => lifecycle.step(state, event)).toThrow(new DomainError('STATE_CHANGED', { params: { state } }));
      }
    }
  });
});

describe('a lifecycle’s table', () => {
  it('can’t name one transition twice', () => {
    const twice = () =>
      defineLifecycle({ states: ['A', 'B'], events: ['GO'], initial: { event: 'GO', state: 'A' }, transitions: [['A', 'GO', 'B'], ['A', 'GO', 'A']], categories: {} });
    expect(twice).toThrow('A GO');
  });
});

describe('V4 V5 V8 the ends of a voucher', () => {
  it('silence leads to the stop-list, a no and a missed enrolment to the archive', () => {
    expect(applicationLifecycle.step('VOUCHER_OFFERED', 'VOUCHER_SILENCE')).toBe('STOP_LIST');
    expect(applicationLifecycle.step('VOUCHER_OFFERED', 'VOUCHER_DECLINED')).toBe('ARCHIVED');
    expect(applicationLifecycle.step('VOUCHER_ACCEPTED', 'VOUCHER_NOT_ENROLLED')).toBe('ARCHIVED');
    expect(applicationLifecycle.step('STOP_LIST', 'STOP_LIST_RESTORED')).toBe('IN_QUEUE');
  });

  it('V8 the enrolment deadline ends exactly the states in which it runs; E5 not once the guardian has signed', () => {
    for (const state of APPLICATION_STATES) {
      const runs = applicationLifecycle.is(state, 'enrolmentDeadlineRuns');
      expect(applicationLifecycle.next(state, 'VOUCHER_NOT_ENROLLED')).toBe(runs ? 'ARCHIVED' : undefined);
      expect(applicationLifecycle.next(state, 'VOUCHER_EXTENDED')).toBe(runs ? state : undefined);
    }
    expect(applicationLifecycle.is('CONTRACT_AT_KINDERGARTEN', 'enrolmentDeadlineRuns')).toBe(false);
  });

  it('Q9 withdrawing works in every state between sending and enrolment', () => {
    const withdrawable = APPLICATION_STATES.filter((state) => applicationLifecycle.next(state, 'WITHDRAWN') === 'ARCHIVED');
    expect(withdrawable).toEqual(APPLICATION_STATES.filter((state) => state !== 'ENROLLED' && state !== 'ARCHIVED'));
  });

  it('V13 an annulled voucher’s application can be put back into its place', () => {
    expect(applicationLifecycle.next('STOP_LIST', 'REINSTATED')).toBe('IN_QUEUE');
    expect(applicationLifecycle.next('ARCHIVED', 'REINSTATED')).toBe('IN_QUEUE');
  });

  it('Q7 every state but the archive blocks a second application', () => {
    expect(applicationLifecycle.categories.live).toEqual(APPLICATION_STATES.filter((state) => state !== 'ARCHIVED'));
  });
});

describe('Q10 a new conclusion', () => {
  it('moves nothing: neither being attached nor what is decided on it', () => {
    for (const [from, event, to] of applicationLifecycle.transitions) if (event.startsWith('CONCLUSION_')) expect([event, to]).toEqual([event, from]);
  });

  it('is attached before a voucher comes, and decided on in every state between sending and enrolment', () => {
    const takes = (event: 'CONCLUSION_ATTACHED' | 'CONCLUSION_RENEWED' | 'CONCLUSION_REJECTED') => APPLICATION_STATES.filter((state) => applicationLifecycle.next(state, event) !== undefined);
    expect(takes('CONCLUSION_ATTACHED')).toEqual(['AWAITING_REVIEW', 'IN_QUEUE', 'STOP_LIST']);
    expect(takes('CONCLUSION_RENEWED')).toEqual(APPLICATION_STATES.filter((state) => state !== 'ENROLLED' && state !== 'ARCHIVED'));
    expect(takes('CONCLUSION_REJECTED')).toEqual(takes('CONCLUSION_RENEWED'));
  });
});

describe('application, voucher and enrolment walk together', () => {
  /** What the two others must be, while the application is in a state. */
  const together: Record<ApplicationState, { voucher: VoucherState | null; enrolment: EnrolmentState | null }> = {
    AWAITING_REVIEW: { voucher: null, enrolment: null },
    IN_QUEUE: { voucher: null, enrolment: null },
    VOUCHER_OFFERED: { voucher: 'OFFERED', enrolment: null },
    VOUCHER_ACCEPTED: { voucher: 'ACCEPTED', enrolment: null },
    AWAITING_CONTRACT: { voucher: 'ACCEPTED', enrolment: 'REQUESTED' },
    CONTRACT_TO_SIGN: { voucher: 'ACCEPTED', enrolment: 'CONTRACT_SENT' },
    CONTRACT_AT_KINDERGARTEN: { voucher: 'ACCEPTED', enrolment: 'GUARDIAN_SIGNED' },
    ENROLLED: { voucher: 'USED', enrolment: 'ENROLLED' },
    STOP_LIST: { voucher: null, enrolment: null },
    ARCHIVED: { voucher: null, enrolment: null },
  };

  it.each(APPLICATION_STATES)('V2 E1 %s', (state) => {
    const { voucher, enrolment } = together[state];
    expect(applicationLifecycle.is(state, 'holdingVoucher')).toBe(voucher !== null && voucherLifecycle.is(voucher, 'outstanding'));
    expect(applicationLifecycle.is(state, 'holdingSeat')).toBe(enrolment !== null && enrolmentLifecycle.is(enrolment, 'holdingSeat'));
  });

  it('whenever a live seat is let go, the enrolment can end that way', () => {
    for (const [from, event, to] of applicationLifecycle.transitions) {
      const enrolment = together[from].enrolment;
      if (enrolment === null || together[to].enrolment !== null) continue;
      const ends = event === 'ENROLMENT_REFUSED' ? 'REFUSED' : event === 'ENROLMENT_TAKEN_BACK' ? 'TAKEN_BACK' : event === 'DISENROLLED' ? 'DISENROLLED' : 'LAPSED';
      expect(enrolmentLifecycle.next(enrolment, ends), `${from} ${event}`).toBeDefined();
    }
  });

  it('every end of an application and of a voucher has a reason that an event gives', () => {
    const archiving = applicationLifecycle.transitions.filter(([from, , to]) => to === 'ARCHIVED' && from !== to).map(([, event]) => event);
    const reasonOf = { AGED_OUT: 'AGE', VOUCHER_DECLINED: 'DECLINED', VOUCHER_NOT_ENROLLED: 'NOT_ENROLLED' } as const;
    const reasons = new Set<string>(archiving.map((event) => (event in reasonOf ? reasonOf[event as keyof typeof reasonOf] : event)));
    expect([...reasons].sort()).toEqual([...ARCHIVE_REASONS].sort());
    const annulling = new Set(
      applicationLifecycle.transitions
        .filter(([from, , to]) => applicationLifecycle.is(from, 'holdingVoucher') && !applicationLifecycle.is(to, 'holdingVoucher') && to !== 'ENROLLED')
        .map(([, event]) => event.replace('VOUCHER_', '')),
    );
    expect([...annulling].sort()).toEqual([...ANNULMENT_REASONS].sort());
  });
});

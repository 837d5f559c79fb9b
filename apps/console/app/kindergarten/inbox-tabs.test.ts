import { describe, expect, it } from 'vitest';
import { INBOX_TABS, inboxTabOf, rowsOf } from './inbox-tabs.ts';

const rows = [
  { id: 1, state: 'GUARDIAN_SIGNED' as const, overdue: true },
  { id: 2, state: 'REQUESTED' as const, overdue: false },
  { id: 3, state: 'CONTRACT_SENT' as const, overdue: false },
  { id: 4, state: 'REQUESTED' as const, overdue: true },
];

describe('E2 E5 the inbox of a kindergarten', () => {
  it('parts what is to be sent, signed and waited for, oldest first, and what is overdue across them', () => {
    const idsOf = Object.fromEntries(INBOX_TABS.map((tab) => [tab, rowsOf(tab, rows).map(({ id }) => id)]));
    expect(idsOf).toEqual({ all: [1, 2, 3, 4], send: [2, 4], waits: [3], sign: [1], overdue: [1, 4] });
  });

  it('shows everything where the address names no tab that it knows', () => {
    expect([inboxTabOf(null), inboxTabOf('?'), inboxTabOf('sign')]).toEqual(['all', 'all', 'sign']);
  });
});

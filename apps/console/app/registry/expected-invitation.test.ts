import { describe, expect, it } from 'vitest';
import { expectedInvitation, type Invitation } from './expected-invitation.ts';

const now = new Date('2026-12-01T06:00:00Z');
const invitation = (state: Invitation['state']): Invitation => ({ state, sentAt: new Date('2026-11-20T06:00:00Z'), expiresAt: new Date('2026-11-23T06:00:00Z') });

function after(state: Invitation['state'], intent: string): Invitation {
  const form = new FormData();
  form.set('intent', intent);
  return expectedInvitation(invitation(state), [form], now);
}

describe('S2 an invitation stands as the forms on their way will leave it', () => {
  it('sent anew it waits, for as long as a new one does', () => {
    expect(after('EXPIRED', 'send')).toEqual({ state: 'PENDING', sentAt: now, expiresAt: new Date('2026-12-04T06:00:00Z') });
  });

  it('one that waits can be withdrawn, and no other', () => {
    expect(after('PENDING', 'withdraw').state).toBe('WITHDRAWN');
    expect(after('USED', 'withdraw').state).toBe('USED');
    expect(after('PENDING', 'contacts')).toEqual(invitation('PENDING'));
  });
});

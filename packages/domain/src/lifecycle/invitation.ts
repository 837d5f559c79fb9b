import { defineLifecycle } from './define.ts';

/** States of an employee's invitation (S2). One whose time is over stays pending and opens nothing. */
export const INVITATION_STATES = ['PENDING', 'USED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_EVENTS = ['SENT', 'USED', 'WITHDRAWN'] as const;
export type InvitationEvent = (typeof INVITATION_EVENTS)[number];

/** An officer invites; the employee sets his password and authenticator. Sending it anew takes the former one back. */
export const invitationLifecycle = defineLifecycle<InvitationState, InvitationEvent, 'terminal'>({
  states: INVITATION_STATES,
  events: INVITATION_EVENTS,
  initial: { event: 'SENT', state: 'PENDING' },
  transitions: [
    ['PENDING', 'USED', 'USED'],
    ['PENDING', 'WITHDRAWN', 'WITHDRAWN'],
  ],
  categories: { terminal: ['USED', 'WITHDRAWN'] },
});

/** Hours in which an invitation can be used. */
export const INVITATION_HOURS = 72;

/** What an invitation is to those who look at the employee: `EXPIRED` is a pending one whose time is over. */
export type InvitationView = InvitationState | 'EXPIRED';

/** @param now UTC instant */
export function invitationViewAt(now: Date, { state, expiresAt }: { state: InvitationState; expiresAt: Date }): InvitationView {
  return state === 'PENDING' && expiresAt <= now ? 'EXPIRED' : state;
}

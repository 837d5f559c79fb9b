import { defineLifecycle } from './define.ts';

/** States of an announcement of a city to its guardians (N1). */
export const ANNOUNCEMENT_STATES = ['PENDING', 'SENDING', 'SENT', 'STOPPED', 'REFUSED', 'TAKEN_BACK'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

export const ANNOUNCEMENT_EVENTS = ['WRITTEN', 'APPROVED', 'REFUSED', 'TAKEN_BACK', 'STOPPED', 'FINISHED'] as const;
export type AnnouncementEvent = (typeof ANNOUNCEMENT_EVENTS)[number];

/** Who writes to many waits for a second person; who writes to few is approved in the same moment. Whom it goes to is settled by the approval. */
export const announcementLifecycle = defineLifecycle<AnnouncementState, AnnouncementEvent, 'addressed'>({
  states: ANNOUNCEMENT_STATES,
  events: ANNOUNCEMENT_EVENTS,
  initial: { event: 'WRITTEN', state: 'PENDING' },
  transitions: [
    ['PENDING', 'APPROVED', 'SENDING'],
    ['PENDING', 'REFUSED', 'REFUSED'],
    ['PENDING', 'TAKEN_BACK', 'TAKEN_BACK'],
    ['SENDING', 'STOPPED', 'STOPPED'],
    ['SENDING', 'FINISHED', 'SENT'],
  ],
  // Those whose recipients are settled.
  categories: { addressed: ['SENDING', 'SENT', 'STOPPED'] },
});

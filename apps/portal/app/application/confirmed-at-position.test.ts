import { describe, expect, it } from 'vitest';
import { confirmedAtPosition } from './confirmed-at-position.ts';

const sent = { event: 'SENT', details: {} } as const;
const confirmed = { event: 'CONFIRMED', details: { position: 31, of: 40 } } as const;

describe('Q6 the card says at which place the waiting began', () => {
  it('as it was told when the application was confirmed', () => {
    expect(confirmedAtPosition([sent, confirmed])).toBe(31);
  });

  it('and is silent where the history does not know it', () => {
    expect(confirmedAtPosition([sent])).toBeNull();
    expect(confirmedAtPosition([sent, { event: 'CONFIRMED', details: {} }])).toBeNull();
  });

  it('or where the application left the queue and came back', () => {
    expect(confirmedAtPosition([sent, confirmed, { event: 'STOP_LIST_RESTORED', details: {} }])).toBeNull();
  });
});

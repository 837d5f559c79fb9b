import { describe, expect, it } from 'vitest';
import { expectedDeliveries, type DeliveryRow } from './expected-deliveries.ts';

const row = (id: string, over: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id, channel: 'SMS', recipient: '+7 701 *** ** 11', kind: 'ENROLLED', state: 'FAILED', attempts: 5, lastError: 'down', createdAt: new Date(0), ...over,
});

function states(name: string, value: string): string[] {
  const form = new FormData();
  form.set(name, value);
  return expectedDeliveries([row('a'), row('b', { channel: 'EMAIL' }), row('c', { kind: 'CODE' }), row('d', { state: 'SENT' }), row('e', { kind: 'STAFF_INVITATION' })], [form]).map(({ state }) => state);
}

describe('N2 the list of messages shows what a form on its way will do', () => {
  it('one message, unless it has a secret in it', () => {
    expect(states('id', 'b')).toEqual(['FAILED', 'PENDING', 'FAILED', 'SENT', 'FAILED']);
    expect(states('id', 'c')).toEqual(['FAILED', 'FAILED', 'FAILED', 'SENT', 'FAILED']);
    expect(states('channel', 'SMS')).toEqual(['FAILED', 'FAILED', 'FAILED', 'SENT', 'FAILED']);
  });

  it('and stands as before when none is on its way', () => {
    expect(expectedDeliveries([row('a')], [])).toEqual([row('a')]);
  });
});

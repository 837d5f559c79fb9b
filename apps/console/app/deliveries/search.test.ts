import fc from 'fast-check';
import { MESSAGE_CHANNELS } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { DELIVERY_ORDERS, DELIVERY_STATES, deliveryAddress, deliveryQuery, deliverySearchOf, retryAddress, type DeliveryOrder } from './search.ts';

const searches = fc.record({
  channel: fc.option(fc.constantFrom(...MESSAGE_CHANNELS)),
  state: fc.option(fc.constantFrom(...DELIVERY_STATES)),
  order: fc.constantFrom(...(Object.keys(DELIVERY_ORDERS) as DeliveryOrder[])),
  after: fc.option(fc.uuid().map((id) => `FAILED 2026-03-02T09:00:00.000001Z ${id}`)),
});

describe('the address of the list of messages', () => {
  it('says all there is to a search', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(deliverySearchOf(new URLSearchParams(deliveryQuery(search)))).toEqual(search);
      }),
    );
  });

  it('leaves nonsense out', () => expect(deliveryAddress(deliverySearchOf(new URLSearchParams('channel=FAX&state=GONE&order=up&search=87011112233')))).toBe('/deliveries'));

  it('N2 stays when a channel’s are to be sent once more', () => {
    expect(retryAddress(deliverySearchOf(new URLSearchParams('state=FAILED')), 'SMS')).toBe('/deliveries?state=FAILED&retry=SMS#retry');
    expect(retryAddress(deliverySearchOf(new URLSearchParams()), 'SMS')).toBe('/deliveries?retry=SMS#retry');
  });
});

import { describe, expect, it } from 'vitest';
import { deliverySearchOf } from './delivery-search.ts';

describe('N2 a message is searched by where it went or by the application that it is about', () => {
  it.each([
    ['8 701 123 45 67', { kind: 'RECIPIENT', recipient: '+77011234567' }],
    ['Aigerim@mail.kz', { kind: 'RECIPIENT', recipient: 'aigerim@mail.kz' }],
    ['№ 100123', { kind: 'NUMBER', number: 100123 }],
    ['100123', { kind: 'NUMBER', number: 100123 }],
  ])('%s', (text, search) => expect(deliverySearchOf(text)).toEqual(search));

  it.each(['', 'Сейітқали', '991231500006'])('not by %s', (text) => expect(deliverySearchOf(text)).toBeNull());
});

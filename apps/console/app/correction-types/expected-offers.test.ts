import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@balabaqsha/domain';
import { expectedOffers, type OfferRow } from './expected-offers.ts';

const inForce = { offered: true, explanation: { ru: '', kk: '', en: '' }, sortOrder: 1 };
const type = (id: string): OfferRow => ({
  correctionType: 'AUTISM', basis: null, inForce, history: [],
  ahead: { ...inForce, id, offered: false, effectiveFrom: '2026-12-10' as LocalDate, author: 'Иванова А.', writtenAt: new Date(0), takenBack: null },
});

describe('types stand as the forms on their way will leave them', () => {
  it('of two changes ahead the one that is taken back is gone', () => {
    const form = new FormData();
    form.set('id', 'a');
    expect(expectedOffers([type('a'), type('b')], [form]).map(({ ahead }) => ahead?.id ?? null)).toEqual([null, 'b']);
    expect(expectedOffers([type('a')], [])).toEqual([type('a')]);
  });
});

import type { LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { chosenIn, inputOf, isUnconfirmed, offeredTypes, suitableKindergartens, valuesOf } from './form-values.ts';

describe('Q2 the application form', () => {
  it('takes its own fields and nothing else', () => {
    const form = new FormData();
    form.set('correctionType', 'AUTISM');
    form.set('conclusionFileId', 'somebody-else’s');
    form.set('intent', 'check');
    expect(valuesOf(form)).toEqual({ correctionType: 'AUTISM' });
  });

  it('makes an input of whatever was typed, for the schema to judge', () => {
    expect(inputOf({ otherLanguageSuits: 'on' }, 'file', false)).toMatchObject({ otherLanguageSuits: true, conclusionFileId: 'file', consent: false, childId: '' });
  });

  it('C3 knows a child for whom the guardian may not act yet', () => {
    const ofChild = (id: string, guardianship: 'CONFIRMED' | 'UNCONFIRMED' | 'REFUSED') => ({ id, fullName: '', birthDate: '2022-05-01' as LocalDate, guardianship, liveApplication: null });
    const children = [ofChild('a', 'CONFIRMED'), ofChild('b', 'UNCONFIRMED'), ofChild('c', 'REFUSED')];
    expect(['a', 'b', 'c', 'somebody-else’s', '', undefined].map((id) => isUnconfirmed({ children }, id))).toEqual([false, true, true, false, false, false]);
  });

  const name = { ru: '', kk: '', en: '' };

  it('shows the kindergartens of the chosen city with a group for the correction type', () => {
    const kindergartens = [
      { id: 'a', cityId: 'one', name, address: name, correctionTypes: ['AUTISM' as const] },
      { id: 'b', cityId: 'one', name, address: name, correctionTypes: ['SANATORIUM' as const] },
      { id: 'c', cityId: 'two', name, address: name, correctionTypes: ['AUTISM' as const, 'SANATORIUM' as const] },
    ];
    const suitable = (chosen: { cityId?: string; correctionType?: string }) => suitableKindergartens({ kindergartens }, chosen).map(({ id }) => id).join('');
    expect([suitable({ correctionType: 'AUTISM' }), suitable({ cityId: 'one' }), suitable({ cityId: 'two', correctionType: 'SANATORIUM' }), suitable({ cityId: '', correctionType: '' })]).toEqual(['ac', 'ab', 'c', 'abc']);
  });

  it('offers the correction types of the chosen city; of all open ones while none is chosen', () => {
    const cityOf = (id: string, live: boolean, ...types: ('AUTISM' | 'SANATORIUM')[]) => ({ id, code: id, name, live, offers: types.map((correctionType) => ({ correctionType, explanation: name })) });
    const cities = [cityOf('one', true, 'AUTISM'), cityOf('two', true, 'SANATORIUM', 'AUTISM'), cityOf('closed', false)];
    const offered = (cityId: string) => offeredTypes({ cities }, cityId).map(({ correctionType }) => correctionType);
    expect([chosenIn({ cities }, 'two', 'SANATORIUM').correctionType, chosenIn({ cities }, 'one', 'SANATORIUM').correctionType]).toEqual(['SANATORIUM', '']);
    expect([offered('two'), offered('one'), offered(''), offered('closed')]).toEqual([['SANATORIUM', 'AUTISM'], ['AUTISM'], ['AUTISM', 'SANATORIUM'], ['AUTISM', 'SANATORIUM']]);
  });
});

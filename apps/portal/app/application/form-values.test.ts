import type { LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { inputOf, isUnconfirmed, suitableKindergartens, valuesOf } from './form-values.ts';

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

  it('shows the kindergartens with a group for the correction type', () => {
    const name = { ru: '', kk: '', en: '' };
    const kindergartens = [
      { id: 'a', name, address: name, correctionTypes: ['AUTISM' as const] },
      { id: 'b', name, address: name, correctionTypes: ['SANATORIUM' as const] },
    ];
    expect(suitableKindergartens({ kindergartens }, 'AUTISM').map(({ id }) => id)).toEqual(['a']);
    expect(suitableKindergartens({ kindergartens }, '').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

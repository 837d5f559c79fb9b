import { WORK_KINDS } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../sections.ts';
import { countBySection, firstAddress, listAddress } from './work-places.ts';

const work = { count: 2, atLeast: false };

describe('what waits leads to where it is done', () => {
  it.each(WORK_KINDS)('%s', (kind) => {
    const list = listAddress(kind).split('?')[0];
    expect(SECTIONS.some(({ href }) => href === list)).toBe(true);
  });

  it('one of it is opened where it has a page', () => {
    expect(firstAddress({ kind: 'REVIEW', key: '100123', number: 100123 })).toBe('/review/100123');
    expect(firstAddress({ kind: 'REVIEW', key: 'renewals/a', number: 100123 })).toBe('/review/renewals/a');
    expect(firstAddress({ kind: 'VOUCHER_DUE', key: 'v', number: 100123 })).toBe('/applications/100123');
    expect(firstAddress({ kind: 'PROBLEM', key: null, number: null })).toBeNull();
  });

  it('a section counts all that waits in it', () => {
    const counts = countBySection([{ ...work, kind: 'CONTRACT_TO_SEND' }, { ...work, kind: 'CONTRACT_TO_SIGN', atLeast: true }, { ...work, kind: 'DECISION_UNDOABLE' }]);
    expect([...counts]).toEqual([['enrolments', { count: 4, atLeast: true }]]);
  });
});

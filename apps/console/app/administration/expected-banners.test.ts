import { describe, expect, it } from 'vitest';
import { expectedBanners, type BannerBoard } from './expected-banners.ts';

const now = new Date('2026-12-01T06:00:00Z');
const banner = (id: string): BannerBoard['open'][number] => ({
  id, version: 1, place: 'PORTAL', kind: 'WORKS', text: { ru: 'а', kk: 'ә', en: 'a' }, shownFrom: now, startsAt: now, endsAt: new Date('2026-12-02T06:00:00Z'),
  state: 'NOW', author: 'Иванова А.', createdAt: now, ended: null,
});
const board: BannerBoard = { open: [banner('a'), banner('b')], over: [{ ...banner('c'), state: 'OVER' }] };

describe('banners stand as the forms on their way will leave them', () => {
  it('one that is taken off is over, by whom', () => {
    const form = new FormData();
    form.set('id', 'b');
    const { open, over } = expectedBanners(board, [form], { name: 'Петров П.', now });
    expect(open.map(({ id }) => id)).toEqual(['a']);
    expect(over.map(({ id, state, ended }) => [id, state, ended?.by])).toEqual([['b', 'OVER', 'Петров П.'], ['c', 'OVER', undefined]]);
  });

  it('and as before when none is on its way', () => {
    expect(expectedBanners(board, [], { name: 'Петров П.', now })).toEqual(board);
  });
});

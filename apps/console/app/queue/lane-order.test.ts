import { describe, expect, it } from 'vitest';
import { laneOrderAddress, laneOrderOf, orderedLanes, type LaneOrder, type LaneRow } from './lane-order.ts';

const lane = (birthYear: number, over: Partial<LaneRow> = {}): LaneRow => ({
  correctionType: 'SPEECH_SEVERE', birthYear, waiting: 1, vouchersOut: 0, guaranteed: 0, freeSeats: 0, firstSubmittedAt: null, medianDays: null, ...over,
});

const years = (order: LaneOrder, lanes: readonly LaneRow[]): number[] => orderedLanes('ru', lanes, order).map(({ birthYear }) => birthYear);

describe('Q1 the board of lanes in the order of its address', () => {
  it('is by name unless the address says something that makes sense', () => {
    expect(laneOrderOf(new URLSearchParams(''))).toEqual({ sort: 'type', descending: false });
    expect(laneOrderOf(new URLSearchParams('sort=number&order=up'))).toEqual({ sort: 'type', descending: false });
    expect(laneOrderOf(new URLSearchParams('sort=wait&order=down'))).toEqual({ sort: 'wait', descending: true });
  });

  it('begins with the greatest number, and turns round with the next press', () => {
    const first = laneOrderAddress('waiting', { sort: 'type', descending: false });
    expect(first).toBe('/queue?sort=waiting&order=down');
    expect(laneOrderAddress('waiting', { sort: 'waiting', descending: true })).toBe('/queue?sort=waiting');
    expect(laneOrderAddress('type', { sort: 'waiting', descending: true })).toBe('/queue');
  });

  it('has lanes without a value last, either way round, and those alike by year', () => {
    const lanes = [lane(2024, { medianDays: 10 }), lane(2023), lane(2022, { medianDays: 40 }), lane(2021), lane(2020, { medianDays: 10 })];
    expect(years({ sort: 'wait', descending: true }, lanes)).toEqual([2022, 2020, 2024, 2021, 2023]);
    expect(years({ sort: 'wait', descending: false }, lanes)).toEqual([2020, 2024, 2022, 2021, 2023]);
    expect(years({ sort: 'year', descending: true }, lanes)).toEqual([2024, 2023, 2022, 2021, 2020]);
  });

  it('has types by the name that is read', () => {
    const mixed = [lane(2021, { correctionType: 'AUTISM' }), lane(2022), lane(2023, { correctionType: 'VISION_LOW' })];
    const forwards = orderedLanes('ru', mixed, { sort: 'type', descending: false });
    expect(orderedLanes('ru', mixed, { sort: 'type', descending: true })).toEqual(forwards.toReversed());
  });
});

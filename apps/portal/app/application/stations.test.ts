import { APPLICATION_STATES } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { stationsOf } from './stations.ts';

const sent = { event: 'SENT', at: new Date('2026-03-02T05:00:00Z') } as const;
const confirmed = { event: 'CONFIRMED', at: new Date('2026-03-03T05:00:00Z') } as const;
const offered = { event: 'VOUCHER_OFFERED', at: new Date('2026-03-04T05:00:00Z') } as const;

describe('Q12 the way shows where the application stands', () => {
  it('has exactly one open or stopped station in every state but the last', () => {
    for (const state of APPLICATION_STATES) {
      const open = stationsOf({ state, archiveReason: state === 'ARCHIVED' ? 'REJECTED' : null, history: [sent] }).filter((each) => each.state === 'present' || each.state === 'stopped');
      expect(open, state).toHaveLength(state === 'ENROLLED' ? 0 : 1);
    }
  });

  it('dates the stations behind by what happened', () => {
    const stations = stationsOf({ state: 'VOUCHER_OFFERED', archiveReason: null, history: [sent, confirmed, offered] });
    expect(stations.map(({ name, state }) => `${name} ${state}`).slice(0, 5)).toEqual(['documents past', 'queue past', 'voucher past', 'interest present', 'kindergarten future']);
    expect(stations[0]?.passedAt).toEqual(confirmed.at);
    expect(stations[2]?.passedAt).toEqual(offered.at);
  });

  it('takes the later date where something happened twice', () => {
    const again = { event: 'VOUCHER_OFFERED', at: new Date('2026-04-01T05:00:00Z') } as const;
    expect(stationsOf({ state: 'VOUCHER_OFFERED', archiveReason: null, history: [sent, confirmed, again, offered] })[1]?.passedAt).toEqual(again.at);
  });

  it('Q9 stops a withdrawn application where it had come to', () => {
    const stopped = (history: readonly (typeof sent | typeof confirmed | typeof offered)[]) => stationsOf({ state: 'ARCHIVED', archiveReason: 'WITHDRAWN', history }).find(({ state }) => state === 'stopped')?.name;
    expect(stopped([sent])).toBe('documents');
    expect(stopped([sent, confirmed])).toBe('queue');
    expect(stopped([sent, confirmed, offered])).toBe('interest');
  });

  it('V4 stops at the answer when there was none', () => {
    expect(stationsOf({ state: 'STOP_LIST', archiveReason: null, history: [sent, confirmed, offered] })[3]).toEqual({ name: 'interest', state: 'stopped', passedAt: null });
  });
});

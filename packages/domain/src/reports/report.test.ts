import { describe, expect, it } from 'vitest';
import { isInDays, REPORT_COLUMNS, REPORTS, totalOf } from './report.ts';

describe('reports', () => {
  it('add up what can be added and leave middles alone', () => {
    const rows = [
      { head: { kind: 'correctionType', correctionType: 'AUTISM' }, cells: [2, 1, 3.5, 9, 4] },
      { head: { kind: 'correctionType', correctionType: 'SPEECH_SEVERE' }, cells: [5, 0, null, null, 1] },
    ] as const;
    expect(totalOf('REVIEW', rows)).toEqual([7, 1, null, null, 5]);
  });

  it('have a first column that can be drawn as bars', () => {
    for (const report of REPORTS) expect(isInDays(REPORT_COLUMNS[report][0])).toBe(false);
  });
});

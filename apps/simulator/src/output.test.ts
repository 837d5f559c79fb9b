import { seededRandom, simulate, type LocalDate } from '@balabaqsha/domain';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitingChart } from './chart.ts';
import { lanesCsv, monthsCsv } from './csv.ts';
import { scaled } from './scaled.ts';
import { readScenario } from './scenario-file.ts';
import { calibrationReport, summary } from './summary.ts';

const { scenario } = readScenario(path.join(import.meta.dirname, '../scenarios/almaty.json'));
const short = { ...scenario, to: '2026-02-28' as LocalDate };
const result = simulate(short, seededRandom(1));
const runs = [{ name: 'more, "better" <groups>', result }];

describe('what the simulator writes', () => {
  it('quotes cells, and has as many in every row', () => {
    const [head, first, ...rest] = monthsCsv(runs).trimEnd().split('\r\n');
    expect(first).toMatch(/^"more, ""better"" <groups>",2026-01,/);
    const columns = head!.split(',').length;
    for (const row of rest) expect(row.replace(/"[^]*"/, '').split(',')).toHaveLength(columns);
    expect(rest.length + 1).toBe(result.months.length);
    expect(lanesCsv(runs)).toContain(',2026-02,SPEECH_SEVERE,2021,');
  });

  it('draws one panel for all and one for each correction type, and escapes names', () => {
    const svg = waitingChart(runs);
    expect(svg.match(/<polyline/g)).toHaveLength(1 + new Set(result.months.map(({ correctionType }) => correctionType)).size);
    expect(svg).toContain('more, &quot;better&quot; &lt;groups&gt;');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('sums up, and shows differences from the base', () => {
    const larger = simulate(scaled(short, 2), seededRandom(1));
    expect(summary({ result })).toContain(`all ${result.applications} applications`);
    expect(summary({ result })).not.toContain('(+');
    expect(summary({ result: larger, base: result })).toMatch(/SPEECH_SEVERE +\d+ +\d+ \(\+\d+\)/);
  });

  it('says whether the forecast holds', () => {
    const of = (between: number) =>
      calibrationReport({
        inside: 90, early: 5, late: 5, open: 0, tooFewData: 0, ageLimit: 0, ageLimitNotReached: 0, between: between / 100, insideShare: 0.9, promisedShare: 0.9, medianWidthDays: 9,
      });
    expect([of(74).holds, of(75).holds, of(85).holds, of(86).holds]).toEqual([false, true, true, false]);
    expect(of(86).text).toContain('MISSED');
  });
});

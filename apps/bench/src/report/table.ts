import type { Unit } from '../harness/definition.ts';
import type { MeasuredRow } from '../harness/measure.ts';

const HEADINGS = ['what', 'ours', 'baseline', 'ratio', 'target (stretch)', 'verdict', 'measured against'];
/** Columns of numbers, set flush right. */
const NUMBERS = new Set([1, 2, 3]);
const SIGNS = { atMost: '≤', atLeast: '≥' };

/** The rows as a table of aligned columns. The noise band stands behind the number that the target is of. */
export function resultTable(rows: readonly MeasuredRow[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = lines.map((line) => line.map((cell, column) => (NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))));
  return [aligned[0], widths.map((width) => '-'.repeat(width)), ...aligned.slice(1)].map((line) => (line ?? []).join('  ').trimEnd()).join('\n');
}

function cells(row: MeasuredRow): string[] {
  const { target, noise, unit } = row;
  const ofRatio = target.of === 'ratio';
  const band = (shown: string): string => (noise > 0 ? `${shown} ±${significant(noise)}` : shown);
  const ours = withUnit(row.ours, unit);
  const ratio = row.ratio === null || !Number.isFinite(row.ratio) ? '–' : significant(row.ratio);
  const limit = (value: number): string => (ofRatio ? `${significant(value)} ×` : withUnit(value, unit));
  const stretch = target.stretch === undefined ? '' : ` (${SIGNS[target.bound]} ${limit(target.stretch)})`;
  return [
    `${row.subject}: ${row.what}`,
    ofRatio ? ours : band(ours),
    row.baselineValue === null ? '–' : withUnit(row.baselineValue, unit),
    ofRatio ? band(ratio) : ratio,
    `${SIGNS[target.bound]} ${limit(target.value)}${stretch}`,
    row.verdict,
    row.baseline ?? '–',
  ];
}

function withUnit(value: number, unit: Unit): string {
  return unit === 'pieces' ? significant(value) : `${significant(value)} ${unit}`;
}

/** Three digits that say something, thousands apart: 0.00123, 12.3, 1 234 567. */
function significant(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
  return Number(value.toPrecision(3)).toString();
}

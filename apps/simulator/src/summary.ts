import type { ApplicationEvent, Calibration, CorrectionType, SimulationResult } from '@balabaqsha/domain';

type Cell = string | number;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}

interface TypeSummary {
  sent: number;
  offered: number;
  enrolled: number;
  waiting: number;
  /** Middle of the monthly medians, or -1 where no voucher was offered. */
  wait: number;
}

function summaryOf({ months }: SimulationResult, type: CorrectionType): TypeSummary {
  const rows = months.filter(({ correctionType }) => correctionType === type);
  const total = (event: ApplicationEvent) => rows.reduce((sum, { events }) => sum + events[event], 0);
  const waits = rows.flatMap(({ medianWaitDays }) => medianWaitDays ?? []).sort((a, b) => a - b);
  return { sent: total('SENT'), offered: total('VOUCHER_OFFERED'), enrolled: total('ENROLLED'), waiting: rows.at(-1)?.waiting ?? 0, wait: waits[Math.floor(waits.length / 2)] ?? -1 };
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** What happened by correction type; compared with the base where there is one. */
export function summary({ result, base }: { result: SimulationResult; base?: SimulationResult }): string {
  const types = [...new Set(result.months.map(({ correctionType }) => correctionType))];
  const head = ['correction type', 'sent', 'vouchers', 'enrolled', 'waiting at the end', 'median wait, days'];
  const rows = types.map((type): Cell[] => {
    const now = summaryOf(result, type);
    const before = base === undefined ? undefined : summaryOf(base, type);
    const compared = (value: number, old: number | undefined) => (old === undefined || old === value ? value : `${value} (${signed(value - old)})`);
    return [type, now.sent, compared(now.offered, before?.offered), compared(now.enrolled, before?.enrolled), compared(now.waiting, before?.waiting), now.wait < 0 ? '–' : compared(now.wait, before?.wait)];
  });
  const buckets = [...result.buckets].sort(([, a], [, b]) => b - a).map(([bucket, count]): Cell[] => [bucket, count]);
  return [table(head, rows), '', table([`where all ${result.applications} applications are`, ''], buckets)].join('\n');
}

/** The calibration of the forecast in words, and whether it holds: 80 % of outcomes between its 10 % and 90 % points, give or take 5. */
export function calibrationReport(calibration: Calibration): { text: string; holds: boolean } {
  const decided = calibration.inside + calibration.early + calibration.late;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const ofDecided = (count: number) => percent(count / Math.max(decided, 1));
  const holds = decided > 0 && calibration.between >= 0.75 && calibration.between <= 0.85;
  const rows: Cell[][] = [
    ['between the 10 % and the 90 % point', '', percent(calibration.between)],
    ['from the first to the last day of the range', calibration.inside, percent(calibration.insideShare)],
    ['    as the ranges promised', '', percent(calibration.promisedShare)],
    ['earlier', calibration.early, ofDecided(calibration.early)],
    ['later', calibration.late, ofDecided(calibration.late)],
    ['not known when the simulation ended', calibration.open, ''],
    ['no forecast: too few data', calibration.tooFewData, ''],
    ['no forecast: the age limit may come first', calibration.ageLimit, ''],
    ['    and a voucher came before it', calibration.ageLimitNotReached, ''],
    ['middle width of a range, days', calibration.medianWidthDays, ''],
  ];
  return { text: `${table(['forecasts', 'count', 'of those decided'], rows)}\n\n80 % ± 5 between the points: ${holds ? 'holds' : 'MISSED'}`, holds };
}

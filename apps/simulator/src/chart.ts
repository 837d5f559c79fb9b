import type { CorrectionType, SimulationResult } from '@balabaqsha/domain';

const WIDTH = 300;
const HEIGHT = 150;
const PADDING = { top: 34, right: 16, bottom: 26, left: 48 };
const COLUMNS = 3;
/** The scenario in the accent colour; what it is compared with grey and dashed, so that it reads without colour too. */
const LINES = [
  { colour: '#0b5c62', width: 2, dash: '' },
  { colour: '#8a8f98', width: 1.5, dash: '5 3' },
] as const;

interface Series {
  name: string;
  values: readonly number[];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A round number not below the value, for the top of an axis. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function panel(title: string, months: readonly string[], series: readonly Series[], index: number): string {
  const x0 = (index % COLUMNS) * WIDTH;
  const y0 = 60 + Math.floor(index / COLUMNS) * HEIGHT;
  const top = roundUp(Math.max(...series.flatMap(({ values }) => values)));
  const inner = { width: WIDTH - PADDING.left - PADDING.right, height: HEIGHT - PADDING.top - PADDING.bottom };
  const x = (at: number) => PADDING.left + (months.length > 1 ? (at / (months.length - 1)) * inner.width : 0);
  const y = (value: number) => PADDING.top + inner.height * (1 - value / top);
  const lines = series.map(({ values }, at) => {
    const { colour, width, dash } = LINES[at] ?? LINES[1];
    const points = values.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return `<polyline fill="none" stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} points="${points}"/>`;
  });
  const grid = [0, top / 2, top].map((value) =>
    `<line x1="${PADDING.left}" x2="${WIDTH - PADDING.right}" y1="${y(value)}" y2="${y(value)}" stroke="#e3e5e8"/><text x="${PADDING.left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  );
  const ends = [months[0] ?? '', months.at(-1) ?? ''];
  return `<g transform="translate(${x0} ${y0})"><text x="${PADDING.left}" y="20" font-weight="600">${escape(title)}</text>${grid.join('')}<text x="${PADDING.left}" y="${HEIGHT - 8}">${ends[0]}</text><text x="${WIDTH - PADDING.right}" y="${HEIGHT - 8}" text-anchor="end">${ends[1]}</text>${lines.reverse().join('')}</g>`;
}

/**
 * How many wait at the end of each month, in all and by correction type, as an SVG that stands alone.
 * @param runs the scenario first, then what it is compared with
 */
export function waitingChart(runs: readonly { name: string; result: SimulationResult }[]): string {
  const months = [...new Set(runs.flatMap(({ result }) => result.months.map(({ month }) => month)))];
  const types = [...new Set(runs.flatMap(({ result }) => result.months.map(({ correctionType }) => correctionType)))];
  const seriesOf = (type: CorrectionType | null): Series[] =>
    runs.map(({ name, result }) => {
      const byMonth = new Map<string, number>();
      for (const row of result.months) if (type === null || row.correctionType === type) byMonth.set(row.month, (byMonth.get(row.month) ?? 0) + row.waiting);
      return { name, values: months.map((month) => byMonth.get(month) ?? 0) };
    });
  const panels = [null, ...types].map((type, index) => panel(type ?? 'ALL', months, seriesOf(type), index));
  const height = 60 + Math.ceil(panels.length / COLUMNS) * HEIGHT + 12;
  const legend = runs.map(({ name }, at) => {
    const { colour, width, dash } = LINES[at] ?? LINES[1];
    return `<g transform="translate(${16 + at * 420} 44)"><line x1="0" x2="28" y1="0" y2="0" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/><text x="36" y="4">${escape(name)}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * WIDTH} ${height}" width="${COLUMNS * WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="11" fill="#1d2127" role="img"><title>Waiting at the end of each month</title><rect width="100%" height="100%" fill="#fff"/><text x="16" y="24" font-size="15" font-weight="600">Waiting at the end of each month</text>${legend.join('')}${panels.join('')}</svg>\n`;
}

import type { Cell } from '../page/statistics-tables.ts';

interface BarChartProps {
  /** Says what is drawn and that the table holds the same. */
  label: string;
  bars: readonly { name: string; value: Cell }[];
}

const STEP = 32;

/** One column of a table as bars; cells that are not shown are drawn as an outline of no length. */
export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 320 ${Math.max(1, bars.length) * STEP}`} className="block h-auto w-full max-w-180" preserveAspectRatio="xMinYMin meet">
      {bars.map(({ name, value }, index) => (
        <g key={name} transform={`translate(0 ${index * STEP})`}>
          <text x="0" y="11" className="fill-quiet text-[10px]">
            {name}
          </text>
          <rect x="0" y="15" width="276" height="10" rx="3" className="fill-wash" />
          <rect x="0" y="15" width={value === null ? 3 : Math.max(3, (value / most) * 276)} height="10" rx="3" className={value === null ? 'fill-none stroke-edge' : 'fill-accent'} />
          <text x="284" y="24" className="fill-ink text-[11px] font-semibold">
            {value ?? '<5'}
          </text>
        </g>
      ))}
    </svg>
  );
}

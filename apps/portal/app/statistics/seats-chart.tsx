import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

export interface SeatsRow {
  name: string;
  free: number;
  taken: number;
}

interface SeatsChartProps {
  rows: readonly SeatsRow[];
  /** Words of the legend. */
  words: { free: string; taken: string };
  number: (n: number) => string;
}

const WIDTH = 100;
const HEIGHT = 10;

/** Seats of each district on one scale: the free ones full, the taken ones hatched, so that they differ without colour. The table beside it says the same to screen readers. */
export function SeatsChart({ rows, words, number }: SeatsChartProps) {
  const across = scaleLinear({ domain: [0, Math.max(1, ...rows.map(({ free, taken }) => free + taken))], range: [0, WIDTH] });
  return (
    <div aria-hidden="true">
      <p className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <span className="flex items-center gap-2">
          <span className="size-4 rounded-sm bg-accent" />
          {words.free}
        </span>
        <span className="flex items-center gap-2">
          <span className="hatched size-4 rounded-sm border border-edge" />
          {words.taken}
        </span>
      </p>
      <ul className="space-y-3">
        {rows.map(({ name, free, taken }) => (
          <li key={name} className="items-center gap-4 sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
            <span className="text-sm">{name}</span>
            <span className="flex items-center gap-2.5">
              <svg className="h-4 min-w-0 flex-1" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
                <pattern id={`taken-${name}`} width="2" height="4" patternUnits="userSpaceOnUse">
                  <rect width="2" height="4" className="fill-wash" />
                  <rect width="0.6" height="4" className="fill-edge" />
                </pattern>
                <Bar x={0} y={0} width={across(free)} height={HEIGHT} className="fill-accent" />
                <Bar x={across(free)} y={0} width={across(taken)} height={HEIGHT} fill={`url(#taken-${name})`} />
              </svg>
              <span className="w-24 shrink-0 text-right text-sm tabular-nums">
                <b className="font-semibold">{number(free)}</b> + {number(taken)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PositionLineProps {
  /** Positions at the end of each day, oldest first, at least two of them. */
  positions: readonly number[];
  /** All of it in words. */
  label: string;
  /** The first and the last day: «1 ноября», «сегодня». */
  firstDay: string;
  lastDay: string;
  format: (position: number) => string;
}

/**
 * The place in the queue by day. The head of the queue is up: the line rises as the number shrinks. It keeps each day's
 * number until the next, for nothing lies between two places.
 */
export function PositionLine({ positions, label, firstDay, lastDay, format }: PositionLineProps) {
  const best = Math.min(...positions);
  const worst = Math.max(...positions);
  const x = (index: number): string => ((index / Math.max(1, positions.length - 1)) * 100).toFixed(2);
  const y = (position: number): string => (worst === best ? 50 : ((position - best) / (worst - best)) * 100).toFixed(2);
  const [first = 0, ...rest] = positions;
  const path = rest.reduce((drawn, position, index) => (position === positions[index] ? drawn : `${drawn}H${x(index + 1)}V${y(position)}`), `M0 ${y(first)}`);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm text-quiet tabular-nums">
      <div aria-hidden="true" className="flex flex-col justify-between text-right">
        <span className="-my-1.5">{format(best)}</span>
        {worst !== best && <span className="-my-1.5">{format(worst)}</span>}
      </div>
      <div className="border-y border-line px-1.5 py-2">
        <svg role="img" aria-label={label} viewBox="0 0 100 100" preserveAspectRatio="none" fill="none" className="h-24 w-full overflow-visible text-accent">
          <path d={`${path}H100`} stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
          {/* A dot that stays round however wide the drawing is pulled. */}
          <path d={`M100 ${y(positions.at(-1) ?? first)}h0`} stroke="currentColor" strokeWidth="9" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
        </svg>
      </div>
      <div aria-hidden="true" className="col-start-2 flex justify-between gap-4">
        <span>{firstDay}</span>
        <span>{lastDay}</span>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Sparkline } from '../graphics/sparkline.tsx';

interface PositionNumberProps {
  /** «Место в очереди». */
  label: string;
  position: number | string;
  /** «из 148». */
  of?: string;
  /** Positions of the last months, oldest first, and the same in words. */
  trend?: { values: readonly number[]; text: string };
  /** «Почему изменилось?» and what stands behind it. */
  changes?: ReactNode;
}

/** The place in the queue: the biggest thing on the card. */
export function PositionNumber({ label, position, of, trend, changes }: PositionNumberProps) {
  return (
    <div>
      <p className="text-sm font-medium text-quiet">{label}</p>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-4">
        <p className="flex items-baseline gap-3">
          <span className="text-display font-bold tracking-tight text-accent">{position}</span>
          {of && <span className="text-lg text-quiet">{of}</span>}
        </p>
        {trend && trend.values.length > 1 && <Sparkline values={trend.values} label={trend.text} />}
      </div>
      {changes && <div className="mt-3 text-sm">{changes}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';

/** Sizes of a chart's drawing in its own units, which are pixels where the page gives it its width. */
export interface ChartSize {
  width: number;
  height: number;
}

const PHONE: ChartSize = { width: 300, height: 200 };
const WIDE: ChartSize = { width: 720, height: 240 };

/**
 * A drawing for phones and one for wide screens, so that its words stay readable on both; the page shows one of them.
 * Made on the server: no script is needed to see it.
 * @param label what a screen reader says of it; the numbers are in the table beside it
 */
export function ChartFrame({ label, children }: { label: string; children: (size: ChartSize) => ReactNode }) {
  return (
    <>
      <svg role="img" aria-label={label} viewBox={`0 0 ${PHONE.width} ${PHONE.height}`} className="block h-auto w-full sm:hidden">
        {children(PHONE)}
      </svg>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} className="hidden h-auto w-full sm:block">
        {children(WIDE)}
      </svg>
    </>
  );
}

/** A value of a chart with its words. */
export interface ChartPoint {
  key: string;
  /** Under the column or point. */
  short: string;
  /** `null` where the number is hidden because too few people stand behind it (P4). */
  value: number | null;
  /** The value in words: «128», «<5». */
  text: string;
}

const LETTER = 7;

/** Whether the words under a point find room: of many on a narrow drawing every second does, the last one always. */
export function hasRoomBelow(points: readonly ChartPoint[], index: number, { width }: ChartSize): boolean {
  const longest = Math.max(...points.map(({ short }) => short.length)) * LETTER;
  return longest < width / points.length || (points.length - 1 - index) % 2 === 0;
}

/** Room around the drawing for its words, in the same units. */
export const MARGIN = { top: 22, bottom: 24, side: 4 };

import { classNames } from '../class-names.ts';

interface SeatsProps {
  free: number;
  /** Held by vouchers or open enrolments. */
  promised: number;
  taken: number;
  /** Held by open enrolments, where they are told apart from what vouchers were promised. */
  reserved?: number;
  /** The same in words: «8 мест: 2 свободно, 1 обещано, 5 занято». */
  label: string;
}

const chairs = {
  free: 'fill-accent-tint stroke-accent',
  promised: 'fill-deadline-tint stroke-deadline [stroke-dasharray:2.5_2]',
  reserved: 'fill-waiting-tint stroke-waiting',
  taken: 'fill-quiet stroke-quiet',
} as const;

/**
 * The seats of a group as a row of small chairs: free ones outlined, promised ones dashed, taken ones filled, reserved ones
 * with a filled back.
 */
export function Seats({ free, promised, reserved = 0, taken, label }: SeatsProps) {
  const row = [...kind('free', free), ...kind('promised', promised), ...kind('reserved', reserved), ...kind('taken', taken)];
  return (
    <div role="img" aria-label={label} className="flex flex-wrap gap-1">
      {row.map((what, index) => (
        <svg key={index} viewBox="0 0 18 22" className={classNames('h-5.5 w-4.5', chairs[what])} strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
          <path className={what === 'reserved' ? 'fill-waiting' : undefined} d="M4 2.5a1.2 1.2 0 0 1 1.2-1.2h7.6A1.2 1.2 0 0 1 14 2.5V10H4V2.5Z" />
          <path d="M2.5 11.2A1.2 1.2 0 0 1 3.7 10h10.600a1.2 1.2 0 0 1 1.2 1.200v2.600h-13v-2.600Z" />
          <path d="M4 13.800V20.500M14 13.800V20.5" fill="none" />
        </svg>
      ))}
    </div>
  );
}

function kind<K extends keyof typeof chairs>(what: K, count: number): K[] {
  return Array.from({ length: Math.max(0, count) }, () => what);
}

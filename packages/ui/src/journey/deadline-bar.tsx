import { classNames } from '../class-names.ts';
import { VisuallyHidden } from '../content/visually-hidden.tsx';
import { Icon } from '../graphics/icon.tsx';

export interface DeadlineDay {
  /** `YYYY-MM-DD`. */
  key: string;
  /** «ср». */
  weekday: string;
  /** «25». */
  day: string;
  /** Counts towards the deadline; days off don't and are hatched. */
  counts: boolean;
  when: 'past' | 'today' | 'ahead';
  /** The last day on which one can act. */
  last?: boolean;
  /** The whole day in words, read aloud: «среда, 25 ноября, последний день». */
  text: string;
}

/** The working days of a deadline as cells: counted ones, days off between them, today. */
export function DeadlineBar({ label, days, legend }: { label: string; days: readonly DeadlineDay[]; legend?: { today: string; dayOff: string; last: string } }) {
  return (
    <div>
      <ol aria-label={label} className="flex flex-wrap gap-1.5">
        {days.map((day) => (
          <li
            key={day.key}
            aria-current={day.when === 'today' ? 'date' : undefined}
            className={classNames(
              'relative flex h-15 w-11 flex-col items-center justify-center rounded-md border-[1.5px] text-center',
              !day.counts && 'hatched border-line text-quiet',
              day.counts && day.when === 'past' && 'border-line bg-wash text-quiet',
              day.counts && day.when !== 'past' && (day.last ? 'border-deadline bg-deadline-tint text-deadline' : 'border-edge bg-surface'),
              day.when === 'today' && 'outline-3 outline-offset-1 outline-accent',
            )}
          >
            <span aria-hidden="true" className={classNames('text-xs leading-5', !day.counts && 'rounded-sm bg-surface px-1')}>
              {day.weekday}
            </span>
            <span aria-hidden="true" className={classNames('leading-6 font-semibold', !day.counts && 'rounded-sm bg-surface px-1')}>
              {day.day}
            </span>
            {day.last && <Icon name="clock" size="size-4" className="absolute -top-2 -right-2 rounded-full bg-surface text-deadline" />}
            <VisuallyHidden>{day.text}</VisuallyHidden>
          </li>
        ))}
      </ol>
      {legend && (
        <p aria-hidden="true" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
          <span className="inline-flex items-center gap-2">
            <span className="size-4 rounded-sm border-[1.5px] border-edge bg-surface outline-2 outline-offset-1 outline-accent" />
            {legend.today}
          </span>
          <span className="inline-flex items-center gap-2">
            <span className="hatched size-4 rounded-sm border-[1.5px] border-line" />
            {legend.dayOff}
          </span>
          <span className="inline-flex items-center gap-2">
            <Icon name="clock" size="size-4.5" className="text-deadline" />
            {legend.last}
          </span>
        </p>
      )}
    </div>
  );
}

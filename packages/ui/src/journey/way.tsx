import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { VisuallyHidden } from '../content/visually-hidden.tsx';
import { Icon } from '../graphics/icon.tsx';

export interface Station {
  key: string;
  title: string;
  state: 'past' | 'present' | 'future' | 'stopped';
  /** The state for screen readers: «пройдено», «сейчас», «впереди», «остановлено». */
  stateText: string;
  /** When it was passed; for stations ahead how long it usually takes. */
  when?: ReactNode;
  /** What stands open at the present station. */
  children?: ReactNode;
}

/** The way of an application as one line from the documents to the kindergarten: where are we? (Q12) */
export function Way({ label, stations }: { label: string; stations: readonly Station[] }) {
  return (
    <ol aria-label={label}>
      {stations.map((station, index) => (
        <li key={station.key} aria-current={station.state === 'present' ? 'step' : undefined} className="relative flex gap-4 pb-6 last:pb-0">
          {index < stations.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames('absolute top-8 bottom-0 left-[0.9375rem] w-0', station.state === 'past' ? 'border-l-2 border-accent' : 'border-l-2 border-dashed border-line')}
            />
          )}
          <Mark state={station.state} />
          <div className="min-w-0 flex-1 pt-0.5">
            <p className={classNames(station.state === 'present' || station.state === 'stopped' ? 'text-lg font-semibold' : station.state === 'past' ? 'font-medium' : 'text-quiet')}>
              {station.title}
              <VisuallyHidden>, {station.stateText}</VisuallyHidden>
            </p>
            {station.when && <p className="text-sm text-quiet">{station.when}</p>}
            {station.children && <div className="relative mt-3 -ml-12 sm:ml-0">{station.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state }: { state: Station['state'] }) {
  const looks = {
    past: 'border-accent bg-accent text-on-accent',
    present: 'border-accent bg-accent-tint text-accent',
    future: 'border-line bg-surface',
    stopped: 'border-deadline bg-deadline-tint text-deadline',
  }[state];
  return (
    <span aria-hidden="true" className={classNames('relative flex size-8 shrink-0 items-center justify-center rounded-full border-2', looks)}>
      {state === 'past' && <Icon name="check" size="size-4.5" />}
      {state === 'present' && <span className="size-3 rounded-full bg-accent" />}
      {state === 'stopped' && <Icon name="pause" size="size-4.5" />}
    </span>
  );
}

import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../graphics/icon.tsx';

interface NextStepProps {
  /** Small line above: «Что делать сейчас» or «Что дальше». */
  label: string;
  /** One sentence. */
  title: string;
  /** `act`: the person must do something; `wait`: others do; `done`: nothing is left; `closed`: it ended otherwise. */
  mood: 'act' | 'wait' | 'done' | 'closed';
  children?: ReactNode;
  /** The big button, and a quieter one beside it. */
  actions?: ReactNode;
  /** The deadline in words: «до среды, 25 ноября, 24:00». */
  deadline?: string;
  /** «ещё 1 рабочий день». */
  remaining?: string;
  /** The explanation behind «почему эта дата?», a `Disclosure`. */
  why?: ReactNode;
}

const moods = {
  act: { frame: 'border-accent', label: 'text-accent' },
  wait: { frame: 'border-waiting', label: 'text-waiting' },
  done: { frame: 'border-done', label: 'text-done' },
  closed: { frame: 'border-line', label: 'text-quiet' },
} as const;

const ICONS = { act: 'arrowRight', wait: 'clock', done: 'done', closed: 'archive' } as const;

/** What do I do now, and by when? One sentence, one big button, the deadline under it. */
export function NextStep({ label, title, mood, children, actions, deadline, remaining, why }: NextStepProps) {
  return (
    <section className={classNames('card border-2! p-4 sm:p-7', moods[mood].frame)}>
      <p className={classNames('flex items-center gap-2 text-sm font-semibold', moods[mood].label)}>
        <Icon name={ICONS[mood]} size="size-5" />
        {label}
      </p>
      <h2 className="mt-2 text-xl font-bold">{title}</h2>
      {children && <div className="prose-plain mt-2 text-quiet">{children}</div>}
      {actions && <div className="mt-5 flex flex-col gap-3 empty:hidden sm:flex-row sm:flex-wrap sm:items-center">{actions}</div>}
      {deadline && (
        <p className="mt-5 flex gap-2 rounded-md border border-current bg-deadline-tint px-4 py-3 text-deadline">
          <Icon name="clock" className="mt-px" />
          <span className="min-w-0 text-ink">
            <span className="font-semibold">{deadline}</span>
            {remaining && <span>, {remaining}</span>}
          </span>
        </p>
      )}
      {why && <div className="mt-3 text-sm">{why}</div>}
    </section>
  );
}

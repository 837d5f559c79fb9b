import { classNames } from '../class-names.ts';
import { Icon } from '../graphics/icon.tsx';

export interface Step {
  label: string;
  state: 'done' | 'current' | 'next';
}

/** How far a short way has come, as dots with words: SMS, Пароль (A1). */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  return (
    <ol aria-label={label} className="isolate mb-6 flex">
      {items.map(({ label: text, state }, index) => (
        <li key={text} aria-current={state === 'current' ? 'step' : undefined} className="relative flex flex-1 flex-col items-center text-center">
          {index > 0 && <span aria-hidden="true" className={classNames('absolute top-3.5 right-1/2 h-0.5 w-full', state === 'next' ? 'bg-line' : 'bg-accent')} />}
          <span
            aria-hidden="true"
            className={classNames(
              'relative z-10 flex size-8 items-center justify-center rounded-full border-2 text-sm font-semibold',
              state === 'next' ? 'border-edge bg-surface text-quiet' : 'border-accent bg-accent text-on-accent',
            )}
          >
            {state === 'done' ? <Icon name="check" size="size-4.5" /> : index + 1}
          </span>
          <span className={classNames('mt-1.5 text-sm', state === 'current' ? 'font-semibold' : 'text-quiet')}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

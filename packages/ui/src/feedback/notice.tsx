import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../graphics/icon.tsx';
import { toneSurface, type Tone } from '../theme/tones.ts';

export type NoticeKind = 'info' | 'warning' | 'success' | 'danger';

const looks: Readonly<Record<NoticeKind, { tone: Tone; icon: IconName }>> = {
  info: { tone: 'waiting', icon: 'info' },
  warning: { tone: 'deadline', icon: 'warning' },
  success: { tone: 'done', icon: 'done' },
  danger: { tone: 'refusal', icon: 'refusal' },
};

interface NoticeProps {
  kind: NoticeKind;
  /** What it is about, in a word or a sentence; the colour is never alone. */
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read aloud at once: for the outcome of an action on this page. */
  announce?: boolean;
}

/** Something to know beside the page's own matter. */
export function Notice({ kind, title, children, actions, announce }: NoticeProps) {
  const { tone, icon } = looks[kind];
  return (
    <div className={classNames('flex gap-3 rounded-lg border border-current p-4 sm:p-5', toneSurface[tone])} role={announce ? (kind === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} className="mt-px" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={classNames('prose-plain text-ink', title ? 'mt-1' : undefined)}>{children}</div>}
        {actions && <div className="mt-3 text-ink">{actions}</div>}
      </div>
    </div>
  );
}

/** A line over the whole width of the page: a demo mode, an outage. */
export function Banner({ kind, children }: { kind: NoticeKind; children: ReactNode }) {
  const { tone, icon } = looks[kind];
  return (
    <div className={classNames('flex items-center justify-center gap-2 px-4 py-2 text-sm', toneSurface[tone])}>
      <Icon name={icon} size="size-5" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

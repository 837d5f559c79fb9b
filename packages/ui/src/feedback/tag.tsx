import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../graphics/icon.tsx';
import { toneSurface, type Tone } from '../theme/tones.ts';

const icons: Readonly<Record<Tone, IconName>> = { neutral: 'archive', accent: 'check', waiting: 'clock', deadline: 'bell', refusal: 'refusal', done: 'done' };

/** A state: icon and word. */
export function Tag({ tone, icon = icons[tone], children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classNames('inline-flex max-w-full items-center gap-1.5 rounded-full border border-transparent px-3 py-1 text-sm font-semibold in-data-[contrast=high]:border-current', toneSurface[tone])}>
      <Icon name={icon} size="size-4.5" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}

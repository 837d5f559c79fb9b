import type { ReactNode } from 'react';
import { Icon, type IconName } from '../graphics/icon.tsx';

/** A number that says how things stand, big, with its words under it. */
export function StatTile({ value, label, icon, note }: { value: ReactNode; label: string; icon?: IconName; note?: ReactNode }) {
  return (
    <div className="card flex flex-col p-4 sm:p-5">
      {icon && <Icon name={icon} className="mb-3 text-accent" />}
      <p className="text-3xl font-bold tracking-tight">{value}</p>
      <p className="mt-1 text-quiet">{label}</p>
      {note && <p className="mt-2 text-sm text-quiet">{note}</p>}
    </div>
  );
}

/** Tiles side by side: two on phones, one where the text is large, up to four on wide screens, or five, else three, where that many belong together. */
export function StatTiles({ children, across = 4 }: { children: ReactNode; across?: 4 | 5 }) {
  const wide = across === 5 ? 'sm:max-xl:grid-cols-3 xl:grid-cols-5' : 'lg:grid-cols-4';
  return <div className={`grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.75rem),1fr))] gap-3 sm:gap-4 ${wide}`}>{children}</div>;
}

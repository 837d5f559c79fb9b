import { Command } from 'cmdk';
import type { ReactNode } from 'react';

/** Things of one kind under their heading. */
export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={<span className="block px-3 pt-2 pb-1 text-sm text-quiet">{heading}</span>} className="mb-1">
      {children}
    </Command.Group>
  );
}

/** A thing that Enter opens. @param value tells it apart from all others */
export function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 aria-selected:bg-accent-tint aria-selected:text-accent-deep">
      {children}
    </Command.Item>
  );
}

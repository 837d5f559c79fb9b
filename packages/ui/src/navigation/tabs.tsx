import { UiLink } from '../theme/link.tsx';

export interface TabLink {
  href: string;
  label: string;
  current: boolean;
  /** How many wait behind the tab. */
  count?: number;
}

// The open tab is framed by a ring and never by an outline: the outline is the focus's own.
const tab = 'inline-flex min-h-11 items-center gap-2 rounded-md px-4 py-1.5 font-medium no-underline transition-colors';

/** Views of one thing as links, so that each has an address and works without JavaScript. */
export function Tabs({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex w-fit max-w-full flex-wrap gap-1 rounded-lg border border-line bg-wash p-1">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <UiLink
              href={href}
              aria-current={current ? 'page' : undefined}
              className={`${tab} ${current ? 'bg-surface text-ink shadow-card ring ring-line' : 'text-quiet hover:bg-surface hover:text-ink'}`}
            >
              {text}
              {count !== undefined && <span className="rounded-full bg-accent-tint px-2 text-sm font-semibold text-accent">{count}</span>}
            </UiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface RadioTabsProps {
  legend: string;
  name: string;
  items: readonly { value: string; label: string }[];
  defaultValue: string;
  onChange?: (value: string) => void;
}

/** A choice that looks like tabs and travels with its form: by what one signs in. */
export function RadioTabs({ legend, name, items, defaultValue, onChange }: RadioTabsProps) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="flex w-fit max-w-full flex-wrap gap-1 rounded-lg border border-line bg-wash p-1">
        {items.map(({ value, label }) => (
          <label
            key={value}
            className={`${tab} cursor-pointer text-quiet hover:bg-surface hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-card has-checked:ring has-checked:ring-line has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink`}
          >
            <input type="radio" className="sr-only" name={name} value={value} defaultChecked={value === defaultValue} onChange={() => onChange?.(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { classNames } from '@balabaqsha/ui';

/** The portal's name with its mark: a roof over a child. On the narrowest phones the mark makes room where much stands beside it. */
export function Logo({ crowded = false }: { crowded?: boolean }) {
  return (
    <span className="flex items-center gap-1.5 sm:gap-2.5">
      <svg viewBox="0 0 40 40" className={classNames('size-8 sm:size-9', crowded && 'max-[24.25rem]:hidden')} aria-hidden="true">
        <rect width="40" height="40" rx="11" className="fill-accent" />
        <path d="M8.5 20.5 20 11l11.5 9.5" className="stroke-on-accent" strokeWidth="3" fill="none" strokeLinecap="round" strokeLinejoin="round" />
        <circle cx="20" cy="22.500" r="3" className="fill-on-accent" />
        <path d="M13.500 32c.6-4 3.300-6 6.500-6s5.900 2 6.500 6" className="stroke-on-accent" strokeWidth="3" fill="none" strokeLinecap="round" />
      </svg>
      <span className="text-sm font-bold tracking-tight sm:text-lg">BALABAQSHA</span>
    </span>
  );
}

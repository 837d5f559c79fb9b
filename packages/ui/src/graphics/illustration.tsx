import type { ReactNode } from 'react';

/*
 * Small line pictures of our own for empty lists and the five steps. Lines are ink, one filled shape each is the accent's
 * tint, and nothing in them is needed to understand the page.
 */
const tint = 'fill-accent-tint stroke-accent';
const line = 'fill-none stroke-ink';
const paper = 'fill-surface stroke-ink';

const pictures = {
  documents: (
    <>
      <rect x="38" y="22" width="58" height="76" rx="5" className={paper} transform="rotate(-6 67 60)" />
      <rect x="62" y="20" width="60" height="80" rx="5" className={tint} />
      <path d="M74 38h26M74 50h36M74 62h36M74 74h20" className="fill-none stroke-accent" />
      <circle cx="118" cy="88" r="15" className={paper} />
      <path d="m111 88.5 5 5 9-10" className={line} />
    </>
  ),
  queue: (
    <>
      <path d="M18 100h124" className={line} />
      <circle cx="42" cy="50" r="9" className={tint} />
      <path d="M28 100V84c0-11 5-18 14-18s14 7 14 18v16" className={tint} />
      <circle cx="80" cy="56" r="8" className={paper} />
      <path d="M68 100V86c0-9 4-15 12-15s12 6 12 15v14" className={paper} />
      <circle cx="115" cy="62" r="7" className={paper} />
      <path d="M104 100V88c0-8 4-13 11-13s11 5 11 13v12" className={paper} />
      <path d="M36 26h12l4 6-4 6H36z" className="fill-surface stroke-accent" />
    </>
  ),
  voucher: (
    <>
      <path d="M26 42a6 6 0 0 1 6-6h96a6 6 0 0 1 6 6v9a9.5 9.5 0 0 0 0 18v9a6 6 0 0 1-6 6H32a6 6 0 0 1-6-6v-9a9.5 9.5 0 0 0 0-18v-9Z" className={tint} />
      <path d="M100 36v7M100 50v7M100 63v7M100 77v7" className="fill-none stroke-accent" />
      <path d="M44 60 58 48l14 12M48 58v14h20V58M55 72v-6a3 3 0 0 1 6 0v6" className={line} />
      <path d="m110 60 5 5 9-11" className={line} />
    </>
  ),
  kindergarten: (
    <>
      <path d="M16 100h128" className={line} />
      <path d="M40 54 80 24l40 30" className={line} />
      <path d="M48 50v50h64V50L80 26 48 50Z" className={tint} />
      <path d="M71 100V82a9 9 0 0 1 18 0v18" className={paper} />
      <rect x="55" y="60" width="13" height="13" rx="2" className={paper} />
      <rect x="92" y="60" width="13" height="13" rx="2" className={paper} />
      <path d="M128 100V80M128 80c-8 0-10-6-10-10s4-12 10-12 10 8 10 12-2 10-10 10ZM28 100V90M28 90c-6 0-8-4-8-8s3-8 8-8 8 4 8 8-2 8-8 8Z" className={line} />
    </>
  ),
  contract: (
    <>
      <path d="M40 20h52l18 18v62H40V20Z" className={tint} />
      <path d="M92 20v18h18" className="fill-none stroke-accent" />
      <path d="M52 50h36M52 62h44M52 74h22" className="fill-none stroke-accent" />
      <path d="m88 94 4-13 28-28 9 9-28 28-13 4Z" className={paper} />
      <path d="M56 90c4-7 8-7 8 0s4 6 7 0" className={line} />
    </>
  ),
  child: (
    <>
      <circle cx="80" cy="44" r="19" className={tint} />
      <path d="M74 26c2-6 9-8 13-4" className={line} />
      <path d="M73 44v.5M87 44v.5M73.5 51c3.5 4 9.5 4 13 0" className={line} />
      <path d="M50 100c0-22 11-33 30-33s30 11 30 33" className={paper} />
      <path d="M36 100h88" className={line} />
      <path d="m124 40 3 6 7 1-5 5 1 7-6-3.5-6 3.5 1-7-5-5 7-1z" className="fill-surface stroke-accent" />
    </>
  ),
  /** A signpost: what was looked for is not here. */
  signpost: (
    <>
      <path d="M24 100h112" className={line} />
      <path d="M76 100V26h8v74" className={paper} />
      <path d="M50 34h58l12 10-12 10H50V34Z" className={tint} />
      <path d="M110 62H58l-12 9 12 9h52V62Z" className={paper} />
      <path d="M30 100c0-8 3-13 8-15M38 100c0-5 2-8 6-9" className={line} />
    </>
  ),
  /** A closed door: not for this role. */
  door: (
    <>
      <path d="M24 100h112" className={line} />
      <path d="M50 100V48a30 30 0 0 1 60 0v52H50Z" className={tint} />
      <rect x="65" y="62" width="30" height="23" rx="4" className={paper} />
      <path d="M71 62v-6a9 9 0 0 1 18 0v6M80 71v5" className={line} />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IllustrationName = keyof typeof pictures;

export const ILLUSTRATION_NAMES = Object.keys(pictures) as readonly IllustrationName[];

/** The five steps from the documents to the contract, in order, for the home page. */
export const STEP_ILLUSTRATIONS = ['documents', 'queue', 'voucher', 'kindergarten', 'contract'] as const satisfies readonly IllustrationName[];

/** A small line picture; decoration, hidden from screen readers. */
export function Illustration({ name, className = 'w-40' }: { name: IllustrationName; className?: string }) {
  return (
    <svg viewBox="0 0 160 120" className={className} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {pictures[name]}
    </svg>
  );
}

import type { ReactNode } from 'react';

/** Line icons of our own on a 24 px grid. Decoration only: the word beside says it. */
const shapes = {
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  info: <><circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 7.8v.2" /></>,
  warning: <><path d="M12 3.8 2.8 19.6h18.4L12 3.8Z" /><path d="M12 10v4.4M12 17v.2" /></>,
  done: <><circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.6" /></>,
  refusal: <><circle cx="12" cy="12" r="9" /><path d="m9 9 6 6M15 9l-6 6" /></>,
  clock: <><circle cx="12" cy="12" r="9" /><path d="M12 7v5.2l3.4 2" /></>,
  calendar: <><rect x="3.5" y="5" width="17" height="15.5" rx="2.5" /><path d="M3.5 10h17M8 3v4M16 3v4" /></>,
  queue: <><circle cx="5.5" cy="8" r="2" /><circle cx="12" cy="8" r="2" /><circle cx="18.5" cy="8" r="2" /><path d="M2.8 17c0-2.6 1-4 2.7-4s2.7 1.4 2.7 4M9.3 17c0-2.6 1-4 2.7-4s2.7 1.4 2.7 4M15.8 17c0-2.6 1-4 2.7-4s2.7 1.4 2.7 4" /></>,
  voucher: <><path d="M3.5 7.5A1.5 1.5 0 0 1 5 6h14a1.5 1.5 0 0 1 1.5 1.5v2.2a2.4 2.4 0 0 0 0 4.6v2.2A1.5 1.5 0 0 1 19 18H5a1.5 1.5 0 0 1-1.5-1.5v-2.2a2.4 2.4 0 0 0 0-4.6V7.5Z" /><path d="M14.5 6v2M14.5 11v2M14.5 16v2" /></>,
  child: <><circle cx="12" cy="7" r="3.2" /><path d="M6.5 20c0-4.6 2.1-7 5.5-7s5.5 2.4 5.5 7" /><path d="M10.9 3.9c.4-1 1.5-1.2 2.2-.6" /></>,
  seat: <path d="M7.5 12V4.5A1.5 1.5 0 0 1 9 3h6a1.5 1.5 0 0 1 1.5 1.5V12M7.5 12h9a1.5 1.5 0 0 1 1.5 1.5V16H6v-2.500A1.5 1.5 0 0 1 7.5 12ZM7.5 16v4.500M16.5 16v4.5" />,
  user: <><circle cx="12" cy="8" r="3.6" /><path d="M5 20c.4-4.4 3-6.5 7-6.5s6.6 2.1 7 6.5" /></>,
  people: <><circle cx="9" cy="8.5" r="3.2" /><path d="M3 19.5c.3-3.9 2.5-5.8 6-5.8s5.7 1.9 6 5.8M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.3 14.2c2.2.7 3.5 2.5 3.7 5.3" /></>,
  document: <><path d="M6 3.5h8.5L19 8v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V4.5a1 1 0 0 1 1-1Z" /><path d="M14 3.8V8.5h4.7M8.5 13h7M8.5 16.5h5" /></>,
  kindergarten: <><path d="M3.5 11 12 4l8.5 7" /><path d="M5.5 9.6v10h13v-10" /><path d="M9.5 19.5V15a2.5 2.5 0 0 1 5 0v4.5" /></>,
  contract: <><path d="M6 3.5h12A1.5 1.5 0 0 1 19.5 5v8M11 20.5H6A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 3.5" /><path d="M8.5 8.5h7M8.5 12h4M13 20.5l.7-3 5.2-5.2 2.3 2.3-5.2 5.2-3 .7Z" /></>,
  sign: <path d="m4 20 1-4.2L16.2 4.6a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L8.2 19 4 20ZM14 7l3 3" />,
  search: <><circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" /></>,
  filter: <path d="M3.5 6h17M6.5 12h11M10 18h4" />,
  map: <path d="m3.5 6.5 5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2v-13ZM9 4.5v13M15 6.5v13" />,
  pin: <><path d="M12 21c4.6-4.9 6.8-8.5 6.8-11.2a6.8 6.8 0 0 0-13.6 0C5.2 12.5 7.4 16.1 12 21Z" /><circle cx="12" cy="9.8" r="2.4" /></>,
  phone: <path d="M5.5 4h3l1.6 4.2-2 1.6a12 12 0 0 0 6.1 6.1l1.6-2L20 15.5v3a1.5 1.5 0 0 1-1.7 1.5C10.7 19.2 4.8 13.3 4 5.700A1.5 1.5 0 0 1 5.5 4Z" />,
  chat: <path d="M4.5 5h15A1.5 1.5 0 0 1 21 6.500v9a1.5 1.5 0 0 1-1.5 1.500H12l-5 4v-4H4.500A1.5 1.5 0 0 1 3 15.500v-9A1.5 1.5 0 0 1 4.5 5Z" />,
  mail: <><rect x="3" y="5" width="18" height="14" rx="2" /><path d="m3.5 7 8.5 6 8.5-6" /></>,
  bell: <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500ZM10 20.500h4" />,
  eye: <><path d="M2.5 12C4.6 7.8 7.8 5.7 12 5.700s7.4 2.1 9.5 6.300c-2.1 4.2-5.3 6.3-9.5 6.300S4.6 16.2 2.5 12Z" /><circle cx="12" cy="12" r="3" /></>,
  eyeOff: <path d="M4 4l16 16M9.9 5.900A10 10 0 0 1 12 5.700c4.2 0 7.4 2.1 9.5 6.300a14 14 0 0 1-2.7 3.700M6.5 7.600A13 13 0 0 0 2.5 12c2.1 4.2 5.3 6.3 9.5 6.3 1.7 0 3.2-.3 4.6-1M9.9 10a3 3 0 0 0 4.1 4.2" />,
  lock: <><rect x="5" y="10.5" width="14" height="10" rx="2" /><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500M12 14.500v2" /></>,
  shield: <><path d="M12 3.5 5 6v5.500c0 4.3 2.5 7.3 7 9 4.5-1.7 7-4.7 7-9V6l-7-2.500Z" /><path d="m9 12 2.2 2.200L15.2 10" /></>,
  globe: <><circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3Z" /></>,
  'text-size': <><path d="M3 19 8.5 5h1L15 19M5 14h8" /><path d="m15 19 3-8h.6l2.9 8M16 16.5h4.6" /></>,
  contrast: <><circle cx="12" cy="12" r="9" /><path d="M12 3v18a9 9 0 0 0 0-18Z" fill="currentColor" /></>,
  menu: <path d="M3.5 6.500h17M3.5 12h17M3.5 17.500h17" />,
  list: <path d="M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.1M4 12h.1M4 18h.1" />,
  chart: <path d="M4 20.500h16.500M6.5 17v-5M11.5 17V6M16.5 17V9.5" />,
  home: <path d="M3.5 11 12 4l8.5 7M5.5 9.600v10h4.500v-5.500h4v5.500h4.500v-10" />,
  download: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />,
  upload: <path d="M12 16V5M7.5 9.5 12 5l4.5 4.500M4.5 20h15" />,
  camera: <><path d="M4.5 7.500h3L9 5h6l1.5 2.500h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.500h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.500Z" /><circle cx="12" cy="13" r="3.7" /></>,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  fit: <path d="M4 5v14M20 5v14M7.5 12h9M10 9l-2.5 3 2.5 3M14 9l2.5 3-2.5 3" />,
  turn: <path d="M19.5 12a7.5 7.5 0 1 1-2.6-5.7M17.5 2.800v4h-4" />,
  arrowLeft: <path d="M20 12H4.500M11 5.5 4.5 12l6.5 6.5" />,
  arrowRight: <path d="M4 12h15.500M13 5.500l6.5 6.5-6.5 6.5" />,
  chevronDown: <path d="m6 9.5 6 6 6-6" />,
  chevronRight: <path d="m9.5 6 6 6-6 6" />,
  external: <path d="M10 5H5.500A1.5 1.5 0 0 0 4 6.500v12A1.5 1.5 0 0 0 5.5 20h12a1.5 1.5 0 0 0 1.5-1.500V14M13.5 4H20v6.500M20 4l-9 9" />,
  logout: <path d="M10 4H5.500A1.5 1.5 0 0 0 4 5.500v13A1.5 1.5 0 0 0 5.5 20H10M15.5 7.5 20 12l-4.5 4.500M20 12H9.5" />,
  archive: <path d="M3.5 5h17v4h-17V5ZM5 9v10.500h14V9M9.5 13h5" />,
  pause: <><circle cx="12" cy="12" r="9" /><path d="M10 9v6M14 9v6" /></>,
  history: <path d="M4 5v4.500h4.500M4.3 9.500a8.5 8.5 0 1 1-.6 4.500M12 7.500v5l3.3 2" />,
  settings: <><circle cx="12" cy="12" r="3" /><path d="M12 3v2.500M12 18.500V21M3 12h2.500M18.5 12H21M5.6 5.600l1.8 1.800M16.6 16.600l1.8 1.800M18.4 5.600l-1.8 1.800M7.4 16.600l-1.8 1.8" /></>,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Every icon's name, for the example page. */
export const ICON_NAMES = Object.keys(shapes) as readonly IconName[];

/** A line icon in the colour of the text; hidden from screen readers. `size` is a Tailwind size class. */
export function Icon({ name, size = 'size-6', className }: { name: IconName; size?: string; className?: string }) {
  return (
    <svg
      className={`${size} shrink-0${className ? ` ${className}` : ''}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}

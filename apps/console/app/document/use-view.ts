import { useState } from 'react';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const FULL_WIDTH = 1;

/** How a document is looked at: page, zoom (1 = full width), quarters of a turn clockwise. */
export interface View {
  page: number;
  pages: number;
  zoom: number;
  turns: number;
  canEnlarge: boolean;
  canReduce: boolean;
  enlarge(): void;
  reduce(): void;
  fit(): void;
  turn(): void;
  open(page: number): void;
}

/** The view of a document of `pages` pages, and what changes it; nothing leads out of its bounds. */
export function useView(pages: number): View {
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<number>(FULL_WIDTH);
  const [turns, setTurns] = useState(0);
  const step = (by: 1 | -1): void => setZoom((present) => ZOOMS[ZOOMS.findIndex((each) => each === present) + by] ?? present);
  return {
    page,
    pages,
    zoom,
    turns,
    canEnlarge: zoom < (ZOOMS.at(-1) ?? zoom),
    canReduce: zoom > ZOOMS[0],
    enlarge: () => step(1),
    reduce: () => step(-1),
    fit: () => setZoom(FULL_WIDTH),
    turn: () => setTurns((present) => (present + 1) % 4),
    open: (wanted) => setPage(Math.min(Math.max(1, wanted), pages)),
  };
}

/** What a key does to the view; `null` where it does nothing. The letter goes by its place, whatever the layout. */
export function viewActOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>, view: View): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.code === 'KeyT') return view.turn;
  switch (event.key) {
    case '+':
    case '=':
      return view.enlarge;
    case '-':
      return view.reduce;
    case '0':
      return view.fit;
    case 'PageDown':
      return view.page === view.pages ? null : () => view.open(view.page + 1);
    case 'PageUp':
      return view.page === 1 ? null : () => view.open(view.page - 1);
    default:
      return null;
  }
}

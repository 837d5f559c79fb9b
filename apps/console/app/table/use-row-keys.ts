import { useCallback, type KeyboardEvent } from 'react';

/** Marks the link of each row that the keys lead to. */
export const ROW_LINK = 'data-row-link';

/**
 * Lets arrows, Home and End move the focus along the rows of a table, and Enter open the one that has it, as links do by
 * themselves. One row alone is reached by Tab, so that fifty of them do not lie between the table and what follows it.
 * @returns what listens to keys around the table
 */
export function useRowKeys() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>(`a[${ROW_LINK}]`)];
    const next = nextIndex(event.key, links.indexOf(document.activeElement as HTMLAnchorElement), links.length);
    const link = next === null ? undefined : links[next];
    if (link === undefined) return;
    event.preventDefault();
    for (const each of links) each.tabIndex = each === link ? 0 : -1;
    link.focus();
    link.scrollIntoView({ block: 'nearest' });
  }, []);
}

/** Where a key leads from one of the rows; `-1` stands before the first. `null` for any other key. */
export function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at < 1 ? 0 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

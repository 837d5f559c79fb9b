/** Loads the page as a whole, whatever it shows: `location.reload()` would send a form once more whose answer the page is. */
export function loadAnew(): void {
  location.replace(location.pathname + location.search);
}

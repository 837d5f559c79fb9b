/** The page with the last known states, as the server made it. */
const PAGE = '/offline';
const CACHE = 'offline';

/** Grows with each time that everything is forgotten: what was asked for before must not be kept after. */
let forgotten = 0;

/**
 * Asks for the page anew and keeps it with its style sheets. Whoever is not signed in is led elsewhere by the server: then
 * nothing is kept. Without a network the page that is there stays.
 */
export async function keepPage(): Promise<void> {
  const before = forgotten;
  const answer = await fetch(PAGE, { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  if (answer === null) return;
  if (!answer.ok) return forgetPage();
  const page = await answer.clone().text();
  if (before !== forgotten) return;
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, answer);
  const styles = [...page.matchAll(/<link rel="stylesheet" href="(\/assets\/[^"]+)"/g)].flatMap(([, address]) => address ?? []);
  await cache.addAll(styles);
  // Somebody signed out while it was being written.
  if (before !== forgotten) await caches.delete(CACHE);
}

/** Forgets everything, at the end of a session. */
export async function forgetPage(): Promise<void> {
  forgotten += 1;
  await caches.delete(CACHE);
}

/** The kept page; the browser's own word about the network where there is none. */
export async function keptPage(): Promise<Response> {
  return (await caches.match(PAGE)) ?? Response.error();
}

/** A style sheet of the kept page. */
export async function keptStyle(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? Response.error();
}

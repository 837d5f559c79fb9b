/** What the server sends: words in the guardian's language, and where a tap leads. */
interface Payload {
  id: string;
  title: string;
  text: string;
  link: string | null;
}

/** Where a tap leads when the message names no page. */
const INBOX = '/notifications';

/** Shows a message. The same one again takes the place of the first. Browsers demand that something is shown for each. */
export function show(registration: ServiceWorkerRegistration, data: string): Promise<void> {
  const { id, title, text, link } = payloadOf(data);
  return registration.showNotification(title, { body: text, tag: id, icon: '/icons/icon-192.png', badge: '/icons/badge-96.png', data: placeOf(link) });
}

/** Brings an open window of the portal to the place, or opens one. */
export async function openLink(clients: Clients, data: unknown): Promise<void> {
  const place = typeof data === 'string' ? data : INBOX;
  const [open] = await clients.matchAll({ type: 'window' });
  const there = await open?.navigate(place).catch(() => null);
  if (there) await there.focus();
  else await clients.openWindow(place);
}

/** Only the path counts: whatever the address says, a tap never leaves the portal. */
function placeOf(link: string | null): string {
  return link !== null && URL.canParse(link) ? new URL(link).pathname : INBOX;
}

function payloadOf(data: string): Payload {
  const nothing = { id: 'news', title: 'Balabaqsha', text: '', link: null };
  try {
    const { id, title, text, link } = JSON.parse(data) as Partial<Payload>;
    return { id: id ?? nothing.id, title: title ?? nothing.title, text: text ?? nothing.text, link: link ?? nothing.link };
  } catch {
    return nothing;
  }
}

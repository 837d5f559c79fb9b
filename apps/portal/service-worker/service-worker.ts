import { forgetPage, keepPage, keptPage, keptStyle } from './kept-page.ts';
import { openLink, show } from './push.ts';

declare const self: ServiceWorkerGlobalScope;

/** Where a session ends. */
const SIGN_OUT = '/sign-out';

// A new version takes over at once: there is nothing of the old one that an open page would miss.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => event.waitUntil(show(self.registration, event.data?.text() ?? '')));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openLink(self.clients, event.notification.data));
});

/** A page says whether somebody is signed in: only then is anything kept. */
self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepPage());
  if (event.data === 'forget') event.waitUntil(forgetPage());
});

/** Pages come from the network as ever. Only where there is none the kept page takes their place. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (isPage && request.method === 'POST' && new URL(request.url).pathname === SIGN_OUT) event.waitUntil(forgetPage());
  if (request.method !== 'GET') return;
  if (isPage) event.respondWith(fetch(request).catch(keptPage));
  if (request.destination === 'style') event.respondWith(fetch(request).catch(() => keptStyle(request)));
});

import type { Express } from 'express';
import type { OperatorLog } from '../operator-log.ts';
import { stopOnSignals } from '../stop-on-signals.ts';
import type { Streams } from './streams.ts';

interface Served {
  port: number;
  host: string;
  url: string;
  log: OperatorLog;
  streams: Streams;
  close: () => Promise<void>;
}

/**
 * An idle connection stays open for longer than browsers and proxies keep one: whoever is first to close it must not be the
 * server, at the moment in which somebody sends a form over it. Node's own 5 seconds are such moments all day long.
 */
const KEEP_ALIVE_MS = 75_000;

/** Connections whose answer has ended become idle a moment later. */
const IDLE_CHECK_MS = 100;

/**
 * Listens until a signal comes; then takes no new requests, answers those under way and lets go of everything else.
 * @param host where to listen; beside 127.0.0.1 also ::1, for browsers of this machine may ask for `localhost` by IPv6
 * @param url address that people use, for the log
 * @param streams answers that would never end by themselves
 * @param close what the app holds open
 */
export function serve(app: Express, { port, host, url, log, streams, close }: Served): void {
  const server = app.listen(port, host, () => log.tell(`ready on ${url}`));
  const second = host === '127.0.0.1' ? app.listen(port, '::1').on('error', () => undefined) : null;
  const servers = second === null ? [server] : [server, second];
  for (const each of servers) each.keepAliveTimeout = KEEP_ALIVE_MS;
  const closed = (each: typeof server) => new Promise<void>((resolve) => (each.listening ? each.close(() => resolve()) : resolve()));
  stopOnSignals(log, async () => {
    const allClosed = Promise.all(servers.map(closed));
    await streams.close();
    // Idle keep-alive connections would hold the server open.
    const idle = setInterval(() => servers.forEach((each) => each.closeIdleConnections()), IDLE_CHECK_MS);
    await allClosed;
    clearInterval(idle);
    await close();
  });
}

import type { RequestHandler } from 'express';
import type { OperatorLog } from '../operator-log.ts';

/**
 * One line for each request: method, path, status, milliseconds. Query values stay out, and so do the paths of built
 * files, which say nothing.
 */
export function accessLog(log: OperatorLog): RequestHandler {
  return (request, response, next) => {
    const path = request.originalUrl.split('?', 1)[0] ?? '';
    if (path.startsWith('/assets/') || path === '/healthz' || path === '/readyz') return next();
    const started = process.hrtime.bigint();
    response.once('finish', () => {
      const ms = Number((process.hrtime.bigint() - started) / 1_000_000n);
      log.tell(`${request.method} ${withoutDigitRuns(path)} ${response.statusCode} ${ms} ms`);
    });
    next();
  };
}

/** No address of ours holds an IIN; whoever types one into the address bar must not find it in the log either. */
export function withoutDigitRuns(path: string): string {
  return path.replace(/\d{12}/g, '…');
}

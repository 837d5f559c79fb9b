import type { ErrorRequestHandler } from 'express';
import type { OperatorLog } from '../operator-log.ts';

const WORDS = [
  ['ru', 'Сервис временно не работает. Сохранённое на месте. Попробуйте ещё раз через несколько минут.'],
  ['kk', 'Қызмет уақытша жұмыс істемейді. Сақталғанның бәрі орнында. Бірнеше минуттан кейін қайталап көріңіз.'],
  ['en', 'The service is not working at the moment. Everything that was saved is in its place. Please try again in a few minutes.'],
] as const;

/**
 * The page for what failed outside of the app itself. It needs nothing: no database, no build.
 * @param contact phone number where people get help, as they read it; `null` where they know whom to ask
 */
export function failurePage(log: OperatorLog, contact: string | null): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404) {
      response.status(404).type('text/plain').send('Not Found');
      return;
    }
    log.failure(request.method, error);
    if (response.headersSent) return next(error);
    response
      .status(500)
      .type('html')
      .send(`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Balabaqsha</title><main><h1>BALABAQSHA</h1>${WORDS.map(([lang, text]) => `<p lang="${lang}">${text}</p>`).join('')}<p><a href="/">Balabaqsha</a>${contact === null ? '' : ` · ${contact}`}</p></main></html>`);
  };
}

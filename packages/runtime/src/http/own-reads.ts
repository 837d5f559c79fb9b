import { Router, type Request, type Response } from 'express';
import { isOwn } from './same-origin.ts';

/**
 * Lets pages of our own read over `/trpc`, and nothing else pass: no change, no procedure that `mayRead` does not name, no page
 * of another site. Answers are kept by nobody.
 * @param mayRead whether the path, such as `/staff.review.inbox,staff.city.lanes`, may be read this way
 */
export function ownReads(mayRead: (path: string) => boolean, serve: (request: Request, response: Response) => void): Router {
  const router = Router();
  router.use('/trpc', (request, response) => {
    const path = decoded(request.path);
    const allowed = request.method === 'GET' && path !== null && isOwn(request.get('origin'), request.get('sec-fetch-site'), request.get('host')) && mayRead(path);
    if (!allowed) {
      response.status(403).type('text/plain').send('Forbidden');
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    serve(request, response);
  });
  return router;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

import express, { Router, type RequestHandler } from 'express';
import { demoTile } from './demo-tile.ts';
import type { DemoTools } from './demo-tools.ts';

/** The demo tools as JSON for machines. */
export function demoRoutes(demo: DemoTools): Router {
  const router = Router();
  router.use(express.json({ limit: '10kb' }));
  router.get('/demo/people.json', answer(async (_request, response) => void response.json(await demo.people())));
  router.get('/demo/messages.json', answer(async (request, response) => void response.json(await demo.messages(typeof request.query.to === 'string' ? request.query.to.replace(/^ /, '+') : null))));
  router.get('/demo/problems.json', answer(async (_request, response) => void response.json(await demo.problems())));
  router.get('/demo/clock.json', answer(async (_request, response) => void response.json({ now: await demo.now() })));
  router.post('/demo/clock.json', answer(async (request, response) => {
    const now = await demo.moveClock(bodyOf(request.body));
    if (now === null) response.status(422).json({ error: 'to or advance, never back' });
    else response.json({ now });
  }));
  router.post('/demo/eds.json', answer(async (request, response) => {
    const chosen = await demo.chooseKey(bodyOf(request.body));
    if (chosen) response.json({ done: true });
    else response.status(422).json({ error: 'key: 12 digits, answer: sign, cancel or error' });
  }));
  router.post('/demo/registers.json', answer(async (request, response) => {
    const done = await demo.letRegistersAnswer(bodyOf(request.body));
    if (done) response.json({ done: true });
    else response.status(422).json({ error: 'iin: 12 digits or *, answers: true or false' });
  }));
  router.get('/demo/tiles/:z/:x/:y.svg', (request, response) => {
    const [z, x, y] = [request.params.z, request.params.x, request.params.y].map(Number);
    if (Number.isInteger(z) && Number.isInteger(x) && Number.isInteger(y)) response.type('image/svg+xml').send(demoTile(Number(z), Number(x), Number(y)));
    else response.sendStatus(404);
  });
  return router;
}

/** Passes failures on: this version of express does not do it for promises. */
function answer(handler: (...args: Parameters<RequestHandler>) => Promise<void>): RequestHandler {
  return (request, response, next) => void handler(request, response, next).catch(next);
}

function bodyOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { DEMO_HOST, portOf } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';

export interface JsonReply {
  status: number;
  body: unknown;
}

export type JsonRoute = (body: unknown) => Promise<JsonReply>;

const LONGEST_BODY = 256 * 1024;

/**
 * A small HTTP server of `POST` routes that take and give JSON behind a bearer token.
 * A route that throws answers 500 without a word, as an outage would.
 * @throws Error when the port is taken
 */
export async function startJsonServer(options: { port: number; token: string; routes: Readonly<Record<string, JsonRoute>> }): Promise<DemoServer> {
  const server = createServer((request, response) => {
    void answer(request, options).then(
      (reply) => write(response, reply),
      () => write(response, { status: 500, body: {} }),
    );
  });
  await listen(server, options.port);
  const port = portOf(server.address());
  return {
    port,
    url: `http://${DEMO_HOST}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, DEMO_HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(request: IncomingMessage, options: { token: string; routes: Readonly<Record<string, JsonRoute>> }): Promise<JsonReply> {
  if (request.headers.authorization !== `Bearer ${options.token}`) return { status: 401, body: {} };
  const path = request.url ?? '';
  const route = Object.hasOwn(options.routes, path) ? options.routes[path] : undefined;
  if (route === undefined) return { status: 404, body: {} };
  if (request.method !== 'POST') return { status: 405, body: {} };
  const text = await readBody(request);
  if (text === null) return { status: 413, body: {} };
  try {
    return await route(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 400, body: { reason: 'not JSON' } };
    throw error;
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function write(response: ServerResponse, reply: JsonReply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply.body));
}

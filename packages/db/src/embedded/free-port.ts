import { createServer } from 'node:net';

/** The wished port on the loopback address if nobody listens there, otherwise a free one. 0 = any. */
export async function freePort(wished: number): Promise<number> {
  return (await probe(wished)) ?? (await probe(0)) ?? Promise.reject(new Error('no port is free'));
}

function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}

import type { Response as ExpressResponse } from 'express';

/**
 * Sends a body as fast as the browser takes it, so that what is written piece by piece is never gathered here, and lets go
 * of it when the browser has gone.
 * @throws what the body fails with, after the connection was cut: half an answer must not look whole
 */
export async function sendBody(response: ExpressResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  let wake = (): void => undefined;
  // One listener for all: a compressing response hands listeners on and never takes them back.
  response.on('drain', () => wake());
  response.once('close', () => {
    wake();
    // Without a reason: the framework's streams would fail with it where nobody listens.
    void reader.cancel().catch(() => undefined);
  });
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const more = response.write(piece.value);
      // A compressing response would keep small pieces back.
      if ('flush' in response && typeof response.flush === 'function') response.flush();
      if (!more && !response.destroyed && !response.closed) await new Promise<void>((resolve) => (wake = resolve));
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/** A photo as lists show it. It never changes under its address; the browser keeps it for this employee alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { type, bytes } = await read(args, staffApi(args).kindergarten.photo({ id: args.params.photoId ?? '', size: 'SMALL' }));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type, 'Content-Length': String(bytes.length), 'Cache-Control': 'private, max-age=86400, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' } });
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { read } from '../session/guard.ts';

/** A picture of a kindergarten (P3). It never changes under its address, so browsers may keep it. */
export async function loader(args: LoaderFunctionArgs) {
  const { type, bytes } = await read(args, args.context.api.public.kindergartenPhoto({ id: args.params.photoId ?? '' }));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type, 'Content-Length': String(bytes.length), 'Cache-Control': 'public, max-age=604800, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' } });
}

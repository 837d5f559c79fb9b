import type { LoaderFunctionArgs } from '@remix-run/node';
import { read } from '../session/guard.ts';

/** A picture of a kindergarten (P3). It never changes under its address, so browsers may keep it; who asks anew gets no bytes again. */
export async function loader(args: LoaderFunctionArgs) {
  const { photoId = '', size } = args.params;
  const { type, bytes } = await read(args, args.context.api.public.kindergartenPhoto({ id: photoId, size: size === 'small' ? 'SMALL' : 'LARGE' }));
  const mark = `"${photoId}-${size}"`;
  const headers = { 'Cache-Control': 'public, max-age=604800, immutable', ETag: mark, 'Cross-Origin-Resource-Policy': 'same-origin' };
  if (args.request.headers.get('If-None-Match') === mark) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': type, 'Content-Length': String(bytes.length) } });
}

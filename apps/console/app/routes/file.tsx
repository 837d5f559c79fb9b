import type { LoaderFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/**
 * A document that the employee has a right to (S3, S4), as a download; with `?view=1` PDFs and pictures are shown, cut off
 * from the console: the file may run nothing and reach nothing (D3). Telephones' photos are shown as JPEGs, and downloaded as
 * they are. Each reading is audited (S5).
 */
export async function loader(args: LoaderFunctionArgs) {
  const shown = new URL(args.request.url).searchParams.get('view') === '1';
  const { name, type, bytes } = await read(args, staffApi(args).files.read({ id: args.params.id ?? '', shown }));
  // What could not be read stays a HEIC, which no browser shows.
  const inline = shown && type !== 'image/heic';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}

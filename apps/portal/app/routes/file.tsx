import type { LoaderFunctionArgs } from '@remix-run/node';
import { guardianApi, read } from '../session/guard.ts';

/**
 * A file of one's own, as a download; with `?view=1` PDFs and pictures open in the browser's own viewer, cut off from the
 * site (D3). Each reading is audited.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { name, type, bytes } = await read(args, guardianApi(args).files.read({ id: args.params.id ?? '' }));
  const inline = new URL(args.request.url).searchParams.get('view') === '1' && type !== 'image/heic';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}

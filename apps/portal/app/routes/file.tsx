import type { LoaderFunctionArgs } from '@remix-run/node';
import { problemTexts } from '@balabaqsha/i18n/portal/problems';
import { fileAnswer } from '../page/file-answer.ts';
import { guardianApi, read } from '../session/guard.ts';

/** Types that browsers show by themselves; anything else is a download. */
const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/**
 * A file of one's own, as a download; with `?view=1` PDFs and pictures open in the browser's own viewer, where the
 * page's policy lets nothing of theirs run (D3). Each reading is audited.
 */
export async function loader(args: LoaderFunctionArgs) {
  const found = await read(args, guardianApi(args).files.read({ id: args.params.id ?? '' })).catch((answer: unknown) => {
    if (answer instanceof Response && answer.status === 404) return null;
    throw answer;
  });
  if (found === null) return missing(args);
  const view = new URL(args.request.url).searchParams.get('view') === '1';
  return fileAnswer(found, view && SHOWN.has(found.type));
}

/** There is no page around a file, so the words go alone: a browser shows its own failure for an empty answer. */
function missing({ context }: LoaderFunctionArgs): Response {
  const { title, text } = problemTexts[context.locale].notFound;
  return new Response(`${title}. ${text}\n`, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });
}

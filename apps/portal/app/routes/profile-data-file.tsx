import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { fileAnswer } from '../page/file-answer.ts';
import { guardianApi, read } from '../session/guard.ts';

/** Only a form asks for the file: its making is recorded and counted. */
export const loader = () => redirect('/profile/data');

/** Everything that is kept about the guardian, as a file (A9). */
export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const format = { pdf: 'PDF' as const, json: 'JSON' as const }[params.format ?? ''];
  if (format === undefined) throw new Response(null, { status: 404 });
  const made = guardianApi(args).ownData.download({ format, locale: context.locale });
  return fileAnswer(
    await read(args, made).catch((error: unknown) => {
      if (!(error instanceof Response) && context.refusalOf(error).code === 'TOO_MANY_ATTEMPTS') throw redirect('/profile/data?refused=often');
      throw error;
    }),
  );
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileAnswer } from '../page/file-answer.ts';
import { guardianApi, read } from '../session/guard.ts';

/** What the guardian has to do and by when, for his own calendar. */
export async function loader(args: LoaderFunctionArgs) {
  return fileAnswer(await read(args, guardianApi(args).applications.calendar({ number: Number(args.params.number), locale: args.context.locale })));
}

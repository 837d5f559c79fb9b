import type { LoaderFunctionArgs } from '@remix-run/node';
import { tableDownload } from '../registry/upload-table.ts';
import { read, staffApi } from '../session/guard.ts';

/** The city's kindergartens as a table that can be uploaded again. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await read(args, staffApi(args).registry.exportKindergartens());
  return tableDownload('kindergartens', text);
}

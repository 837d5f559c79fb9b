import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { tableDownload } from '../registry/upload-table.ts';
import { read, staffApi } from '../session/guard.ts';

/** The address alone shows nothing. */
export function loader() {
  return redirect('/staff');
}

/** The city's employees as a table that can be uploaded again; a form asks for it, because taking it out is audited (S5). */
export async function action(args: ActionFunctionArgs) {
  const { text } = await read(args, staffApi(args).registry.exportEmployees());
  return tableDownload('staff', text);
}

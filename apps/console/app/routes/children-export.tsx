import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { read, staffApi } from '../session/guard.ts';

/** The address alone shows nothing. */
export function loader() {
  return redirect('/children');
}

/** The children whom the list shows as an Excel file; a form asks for it, because taking it out is audited (S5). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const { name, bytes } = await read(args, staffApi(args).enrolments.exportChildren({ locale: args.context.locale, search: text('search'), groupId: text('groupId') }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

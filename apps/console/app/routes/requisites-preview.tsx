import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { requisitesInput } from '../form/requisites-input.ts';
import { isLocale } from '../session/language.ts';
import { staffApi } from '../session/guard.ts';

/** The address alone shows nothing. */
export function loader() {
  return redirect('/requisites');
}

/** A contract of nobody with what stands in the form, as a PDF (E3). What can't be read leads back to the form. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const asked = form.get('locale');
  const made = await attempt(args, form, () => staffApi(args).kindergarten.previewContract({ locale: isLocale(asked) ? asked : 'ru', ...requisitesInput(form) }));
  if (!made.ok) throw redirect('/requisites?unread=1');
  const { bytes } = made.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': 'inline; filename="contract.pdf"',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
      'Cache-Control': 'no-store',
    },
  });
}

import type { ActionFunctionArgs } from '@remix-run/node';
import { staffApi } from '../session/guard.ts';

/**
 * Answers the search of the palette. It takes a form and not an address, since what is typed may be a name or an IIN; what
 * goes wrong is an answer too, because the page behind the palette is not to be replaced by it.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const text = String((await args.request.formData()).get('text') ?? '');
  const headers = { 'Cache-Control': 'no-store' };
  try {
    return Response.json(await staffApi(args).find({ text }), { headers });
  } catch (error) {
    const { code } = args.context.refusalOf(error);
    if (code === 'INTERNAL') throw error;
    return Response.json({ code }, { status: code === 'NOT_SIGNED_IN' ? 401 : code === 'FORBIDDEN' ? 403 : 422, headers });
  }
}

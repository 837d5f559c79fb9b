import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { loginAddress } from '@balabaqsha/web';
import { keepForm, typedValues } from '../form/kept.ts';
import type { Api } from '../load-context.ts';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

export { loginAddress, placeOf, safePlace } from '@balabaqsha/web';

/**
 * The API for a signed-in guardian.
 * @param form what was typed, so that it is offered again after signing in
 * @throws Response that leads to the sign-in page and back
 */
export function guardianApi(args: RouteArgs, form?: FormData): Api['guardian'] {
  const { context, request } = args;
  if (!context.signedIn) throw redirect(loginAddress(request), form && { headers: { 'Set-Cookie': keepForm(args, typedValues(form)) } });
  return context.api.guardian;
}

/**
 * Reads something for a page. What does not exist, or belongs to others, is the 404 page; an ended session leads to the
 * sign-in page; anything else is the error page.
 */
export async function read<T>({ context, request }: RouteArgs, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { code } = context.refusalOf(error);
    if (code === 'NOT_SIGNED_IN') throw redirect(loginAddress(request));
    if (code === 'NOT_FOUND' || code === 'INVALID_VALUE') throw new Response(null, { status: 404 });
    throw error;
  }
}

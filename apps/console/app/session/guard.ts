import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { loginAddress } from '@balabaqsha/web';
import type { Api } from '../load-context.ts';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

export { loginAddress, placeOf, safePlace } from '@balabaqsha/web';

/**
 * The API for a signed-in employee. A form is let through: the call behind it refuses by itself, and only `attempt` keeps
 * what was typed.
 * @throws Response that leads from a page to the sign-in page and back
 */
export function staffApi({ context, request }: RouteArgs): Api['staff'] {
  if (!context.signedIn && request.method !== 'POST') throw redirect(loginAddress(request));
  return context.api.staff;
}

/**
 * Reads something for a page. What does not exist, or is outside of the employee's scope, is the 404 page; what his roles
 * do not allow is the 403 page; an ended session leads to the sign-in page; anything else is the error page.
 */
export async function read<T>({ context, request }: RouteArgs, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { code } = context.refusalOf(error);
    if (code === 'NOT_SIGNED_IN') throw redirect(loginAddress(request));
    if (code === 'FORBIDDEN') throw new Response(null, { status: 403 });
    if (code === 'NOT_FOUND' || code === 'INVALID_VALUE') throw new Response(null, { status: 404 });
    throw error;
  }
}

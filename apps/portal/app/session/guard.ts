import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { keepForm } from '../form/kept.ts';
import { typedValues } from '../form/typed-values.ts';
import type { Api } from '../load-context.ts';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** Address of the sign-in page that leads back to where the person was. */
export function loginAddress(request: Request): string {
  return `/login?to=${encodeURIComponent(placeOf(request))}`;
}

/** Path and query of the page, without the marks of the framework's own data requests. */
export function placeOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  searchParams.delete('index');
  const query = searchParams.toString();
  return `${pathname.replace(/\.data$/, '')}${query === '' ? '' : `?${query}`}`;
}

/** A place of our own to go to after signing in; anything else becomes `fallback`. */
export function safePlace(to: unknown, fallback: string): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !/[\u0000-\u001f]/.test(to) ? to : fallback;
}

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

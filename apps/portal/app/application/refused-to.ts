import { redirect } from '@remix-run/node';
import { loginAddress, type RouteArgs } from '../session/guard.ts';

/**
 * Reads what belongs to one step of an application. When the step is over, or not reached yet, the page leads to the card,
 * which says how things stand now.
 * @throws Response that leads elsewhere, 404 for what is not there or not his
 */
export async function refusedTo<T>({ context, request }: RouteArgs, card: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { code } = context.refusalOf(error);
    if (code === 'INTERNAL') throw error;
    if (code === 'NOT_SIGNED_IN') throw redirect(loginAddress(request));
    if (code === 'NOT_FOUND' || code === 'INVALID_VALUE') throw new Response(null, { status: 404 });
    throw redirect(card);
  }
}

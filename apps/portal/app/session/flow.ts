import { dropCookie, setCookie } from './cookies.ts';
import type { RouteArgs } from './guard.ts';

/** A code that is on its way, and what it was asked with. Dates are ISO instants. */
export interface PendingCode {
  codeId: string;
  maskedPhone: string;
  resendAt: string;
  phone: string;
  iin: string;
  remember: boolean;
}

type FlowName = 'registration' | 'recovery' | 'login';

const FIFTEEN_MINUTES = 15 * 60;
const codeCookie = (flow: FlowName): string => `balabaqsha_${flow}_code`;
const ticketCookie = (flow: FlowName): string => `balabaqsha_${flow}_ticket`;

/**
 * The state of a way of several steps, between them. It lies in the person's own browser for
 * a quarter of an hour (under the path `/`, because a page's data are read at another address than the page), so that an IIN never stands in an address and a reload sends no second SMS. It needs no seal:
 * the server trusts nothing of it, the code and the ticket are checked anew.
 */
export function keepCode(flow: FlowName, { context }: RouteArgs, pending: PendingCode): string {
  return setCookie(codeCookie(flow), JSON.stringify(pending), { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

export function pendingCode(flow: FlowName, { context }: RouteArgs): PendingCode | null {
  try {
    const parsed: unknown = JSON.parse(context.cookies[codeCookie(flow)] ?? 'null');
    return isPendingCode(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isPendingCode(value: unknown): value is PendingCode {
  if (typeof value !== 'object' || value === null) return false;
  const { codeId, maskedPhone, resendAt, phone, iin } = value as Record<string, unknown>;
  return [codeId, maskedPhone, resendAt, phone, iin].every((each) => typeof each === 'string');
}

/** The right to set a password, once. */
export function keepTicket(flow: FlowName, { context }: RouteArgs, ticket: string): string {
  return setCookie(ticketCookie(flow), ticket, { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

export const pendingTicket = (flow: FlowName, { context }: RouteArgs): string | null => context.cookies[ticketCookie(flow)] || null;

/** Headers that end the way. */
export function endFlow(flow: FlowName, { context }: RouteArgs): Headers {
  const headers = new Headers();
  for (const name of [codeCookie(flow), ticketCookie(flow)]) headers.append('Set-Cookie', dropCookie(name, context.secureCookies));
  return headers;
}

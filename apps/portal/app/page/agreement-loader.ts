import type { LoaderFunctionArgs } from '@remix-run/node';
import { AGREEMENT_VERSIONS, localDateOf, versionInForce, type Agreement } from '@balabaqsha/domain';

/**
 * The version of a text that a page shows: the one in force, or an earlier one that the address names.
 * @throws Response 404 for a version that there is not, or not yet
 */
export function shownVersion(agreement: Agreement, { context, request }: LoaderFunctionArgs): { version: string; present: string } {
  const today = localDateOf(context.now);
  const present = versionInForce(agreement, today);
  const version = new URL(request.url).searchParams.get('version') ?? present;
  const isPublished = version === present || AGREEMENT_VERSIONS[agreement].some((each) => each.version === version && each.inForceFrom <= today);
  if (!isPublished) throw new Response(null, { status: 404 });
  return { version, present };
}

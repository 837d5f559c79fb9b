import type { RouterOutputs } from '@balabaqsha/api';
import { read, staffApi, type RouteArgs } from '../session/guard.ts';

type Row = RouterOutputs['staff']['review']['inbox']['rows'][number];

/** Address of what a row of the inbox stands for: an application, or a new conclusion of one (Q10). */
export function caseAddress({ key, renewal }: Pick<Row, 'key' | 'renewal'>): string {
  return renewal === null ? `/review/${key}` : `/review/renewals/${key}`;
}

/**
 * Where a decision leads: to what has waited longest now and is his to decide (S6); what he has set aside comes when nothing else
 * is left. @param query tells what was decided
 */
export async function nextCase(args: RouteArgs, query: string): Promise<string> {
  const { rows, aside } = await read(args, staffApi(args).review.inbox({}));
  const first = [...rows, ...aside].find(({ relative }) => !relative);
  return `${first === undefined ? '/review' : caseAddress(first)}?${query}`;
}

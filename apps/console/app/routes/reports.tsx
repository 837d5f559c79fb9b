import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { REPORTS } from '@balabaqsha/domain';
import { periodOf, reportAddress } from '../reports/report-period.ts';

/** The first report, for the last year. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return redirect(reportAddress(REPORTS[0], periodOf(new URL(request.url).searchParams, context.now)));
}

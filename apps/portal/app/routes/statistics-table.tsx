import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvOf } from '../page/csv.ts';
import { statisticsTable, TABLES } from '../page/statistics-tables.ts';

/** A table of the statistics to download (P4). */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const name = TABLES.find((each) => `${each}.csv` === params.table);
  if (name === undefined) throw new Response(null, { status: 404 });
  const csv = csvOf(statisticsTable(context.locale, await context.api.public.statistics(), name));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"`, 'Cache-Control': 'no-store' } });
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { periodOf, reportNamed } from '../reports/report-period.ts';
import { read, staffApi } from '../session/guard.ts';

const FORMATS = ['csv', 'xlsx'] as const;

/** A report as a file, `table.csv` or `table.xlsx`. Each download is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const report = reportNamed(args.params.report);
  const format = FORMATS.find((each) => args.params.file === `table.${each}`);
  if (report === null || format === undefined) throw new Response(null, { status: 404 });
  const { name, type, bytes } = await read(args, staffApi(args).reports.file({ report, format, locale: args.context.locale, ...periodOf(query, args.context.now) }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { BYTE_ORDER_MARK, csvLine } from '@balabaqsha/documents/csv';
import { formatDateShort, formatTime } from '@balabaqsha/i18n';
import { auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { auditDetailText } from '@balabaqsha/i18n/console/audit-details';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { auditAddress, auditSearchOf } from '../audit/audit-search.ts';
import { subjectName } from '../audit/subject-name.ts';
import { knownText } from '../page/known-text.ts';
import { staffApi } from '../session/guard.ts';

/** Nothing to see without a form: each export is in the log, and a link that somebody follows by chance must not be one. */
export function loader() {
  throw new Response(null, { status: 404 });
}

/**
 * The entries of a period as CSV, written piece by piece while the browser takes it (S5). A period that can't be exported
 * leads back to the page, which says why.
 */
export async function action(args: ActionFunctionArgs) {
  const { locale } = args.context;
  const form = await args.request.formData();
  const search = auditSearchOf(new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))));
  const { from, to } = search;
  const back = (problem: 'DATE_ORDER' | 'PERIOD_TOO_LONG') => redirect(auditAddress({ ...search, before: null }, { problem }), 303);
  if (from === null || to === null) return back('PERIOD_TOO_LONG');
  const wanted = { ...search, from, to };
  const first = await staffApi(args).audit.export({ ...wanted, before: null }).catch((error: unknown) => {
    const { code } = args.context.refusalOf(error);
    // The page that it was asked on, not the address of the file: nothing answers there.
    if (code === 'NOT_SIGNED_IN') throw redirect(`/login?to=${encodeURIComponent(auditAddress({ ...search, before: null }))}`, 303);
    if (code === 'FORBIDDEN') throw new Response(null, { status: 403 });
    if (code === 'DATE_ORDER' || code === 'PERIOD_TOO_LONG') throw back(code);
    throw error;
  });
  const t = operationTexts[locale].audit;
  const lineOf = (row: (typeof first.rows)[number]): string =>
    csvLine([
      `${formatDateShort(row.at)} ${formatTime(row.at)}`,
      row.actorName ?? knownText(t.actors, row.actorKind),
      auditActionText(locale, row.action),
      [knownText(t.subjects, row.subjectKind), subjectName(locale, row)].filter((text) => text !== null).join(': '),
      row.details.map((detail) => auditDetailText(locale, detail, true)).join('; '),
      row.subjectId ?? '',
    ]);
  async function* lines(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine([t.when, t.who, t.action, t.subject, t.details, 'ID']);
    for (let piece = first; ; piece = await (await args.context.apiAnew()).staff.audit.export({ ...wanted, before: piece.next })) {
      yield piece.rows.map(lineOf).join('');
      // Nobody takes it any more.
      if (args.request.signal.aborted) return;
      if (piece.next === null) return;
    }
  }
  const body = createReadableStreamFromReadable(Readable.from(lines(), { objectMode: false }));
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="audit-${from}-${to}.csv"`, 'Cache-Control': 'no-store' } });
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { STAFF_ROLES, type Locale, type StaffRole } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { accessMatrixTexts } from '@balabaqsha/i18n/console/access-matrix';
import { auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, PageTitle, SelectField, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => accessMatrixTexts[locale].title);

/** The table of permissions (S1), whole or for one role. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get('role');
  return { role: STAFF_ROLES.find((each) => each === asked) ?? null, matrix: await read(args, staffApi(args).access.matrix({})) };
}

export default function AccessMatrix() {
  const { role, matrix } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accessMatrixTexts[locale];
  const callers = role === null ? matrix.callers : [role];
  const rows = matrix.actions.filter((each) => role === null || each.callers.includes(role));
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Form method="get" className="mb-3 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-72">
          <SelectField key={role} name="role" label={t.role} placeholder={t.everybody} defaultValue={role ?? ''} options={STAFF_ROLES.map((value) => ({ value, label: roleName(locale, value) }))} />
        </div>
        <Button variant="secondary">{layoutTexts[locale].apply}</Button>
      </Form>
      <p className="mb-5 text-quiet">{t.found(rows.length)}</p>
      <Table
        caption={t.title}
        captionHidden
        rows={rows}
        rowKey={({ action }) => action}
        columns={[
          { key: 'action', header: t.action, rowHeader: true, className: 'sticky left-0 bg-surface', cell: ({ action }) => <code className="text-sm">{action}</code> },
          ...callers.map((caller) => ({
            key: caller,
            header: callerName(locale, caller),
            cell: ({ callers: may }: (typeof rows)[number]) =>
              may.includes(caller) ? <strong className="text-accent">{t.yes}</strong> : <span className="text-quiet">{t.no}</span>,
          })),
          { key: 'audits', header: t.audits, cell: ({ audits }) => audits !== null && auditActionText(locale, audits) },
        ]}
      />
    </>
  );
}

function callerName(locale: Locale, caller: 'ANONYMOUS' | 'GUARDIAN' | StaffRole): string {
  return caller === 'ANONYMOUS' || caller === 'GUARDIAN' ? accessMatrixTexts[locale].callers[caller] : roleName(locale, caller);
}

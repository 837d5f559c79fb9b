import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ROLES_OF_OFFICER } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { takeKept } from '../form/kept.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { TableUpload } from '../registry/table-upload.tsx';
import { uploadTable } from '../registry/upload-table.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => registryTableTexts[locale].employees);

/** An empty table. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  await read(args, staffApi(args).registry.places());
  return data({ kept: values }, { headers });
}

export function action(args: ActionFunctionArgs) {
  const { registry } = staffApi(args);
  return uploadTable(args, { preview: (given) => registry.previewEmployeeTable(given), save: (given) => registry.saveEmployeeTable(given), list: '/staff' });
}

export default function StaffImport() {
  const { kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = registryTableTexts[locale];
  return (
    <>
      <BackLink href="/staff">{staffTexts[locale].back}</BackLink>
      <PageTitle lead={`${t.lead} ${t.employeesLead}`}>{t.employees}</PageTitle>
      <TableUpload list="/staff" template="/staff/template.csv" kept={kept}>
        <p>{t.roleCodes}</p>
        <ul className="list-disc pl-5">
          {ROLES_OF_OFFICER.map((role) => (
            <li key={role}>
              {role}: {roleName(locale, role)}
            </li>
          ))}
        </ul>
        <p className="mt-2">{t.otherCodes}</p>
      </TableUpload>
    </>
  );
}

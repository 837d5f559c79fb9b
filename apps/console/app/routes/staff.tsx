import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, roleName } from '@balabaqsha/i18n';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { EmptyState, PageTitle, Table, Tag } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].staff.title);

type Employee = RouterOutputs['staff']['city']['staff'][number];

/** Employees of the city with their roles and how long each lasts (S1). */
export async function loader(args: LoaderFunctionArgs) {
  return { employees: await read(args, staffApi(args).city.staff()) };
}

export default function Staff() {
  const { employees } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = cityTexts[locale].staff;
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      {employees.length === 0 ? (
        <EmptyState illustration="queue" title={t.empty} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={employees}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t.name, rowHeader: true, cell: ({ name }) => name },
            { key: 'login', header: t.login, cell: ({ login }) => login },
            { key: 'roles', header: t.roles, cell: ({ roles }) => <Roles roles={roles} /> },
            { key: 'state', header: t.state, cell: ({ active }) => <Tag tone={active ? 'done' : 'neutral'}>{active ? t.active : t.inactive}</Tag> },
          ]}
        />
      )}
    </>
  );
}

function Roles({ roles }: { roles: Employee['roles'] }) {
  const locale = useLocale();
  const t = cityTexts[locale].staff;
  return (
    <ul className="space-y-1.5">
      {roles.map(({ role, kindergarten, validFrom, validTo }) => (
        <li key={`${role} ${validFrom}`}>
          {roleName(locale, role)}
          {kindergarten && `, ${kindergarten[locale]}`}
          <span className="block text-sm text-quiet">
            {t.from(formatDateShort(validFrom))}
            {validTo !== null && ` ${t.until(formatDateShort(validTo))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

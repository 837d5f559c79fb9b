import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';
import type { ListColumn } from '../table/list-table.tsx';
import { RolePeriod } from './role-period.tsx';

type Employee = RouterOutputs['staff']['access']['employees']['rows'][number];

/** The columns of the employees of all cities. */
export function employeeColumns(locale: Locale): readonly ListColumn<Employee>[] {
  const t = accessTexts[locale];
  return [
    { key: 'name', header: t.name, rowHeader: true, href: ({ id }) => `/employees/${id}`, cell: ({ name }) => name },
    { key: 'login', header: t.login, cell: ({ login }) => login },
    { key: 'roles', header: t.roles, cell: (employee) => <Roles {...employee} /> },
    { key: 'sessions', header: t.sessions, numeric: true, cell: ({ sessions }) => formatNumber(locale, sessions) },
    { key: 'signedIn', header: t.signedIn, cell: ({ signedInAt }) => (signedInAt === null ? t.neverSignedIn : <Instant at={signedInAt} />) },
  ];
}

/** The roles that count today or will; who has none, or is switched off, is marked. */
function Roles({ active, roles }: Pick<Employee, 'active' | 'roles'>) {
  const t = accessTexts[useLocale()];
  const held = roles.filter(({ state }) => state !== 'ENDED');
  return (
    <div className="space-y-2">
      {!active && <Tag tone="neutral">{t.inactive}</Tag>}
      {!held.some(({ state }) => state === 'IN_FORCE') && <Tag tone="deadline">{t.noRole}</Tag>}
      {held.map((each) => (
        <RolePeriod key={each.id} held={each} />
      ))}
    </div>
  );
}

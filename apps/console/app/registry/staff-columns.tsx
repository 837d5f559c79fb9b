import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import type { Locale } from '@balabaqsha/domain';
import { Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';
import type { ListColumn } from '../table/list-table.tsx';
import { InvitationTag } from './invitation-tag.tsx';

type Row = RouterOutputs['staff']['city']['staff']['rows'][number];

/** The columns of the city's employees: their roles there and whether they can come in. @param mayOpen whether names lead to the employee's page */
export function staffColumns(locale: Locale, mayOpen: boolean): readonly ListColumn<Row>[] {
  const t = staffTexts[locale];
  return [
    { key: 'name', header: t.name, rowHeader: true, ...(mayOpen && { href: ({ id }) => `/staff/${id}` }), cell: ({ name }) => name },
    { key: 'login', header: t.login, cell: ({ login }) => login },
    { key: 'roles', header: t.roles, cell: ({ roles }) => <Roles roles={roles} /> },
    {
      key: 'state',
      header: t.state,
      className: 'whitespace-nowrap',
      cell: ({ active, invitation }) =>
        active && invitation !== null && invitation !== 'USED' ? <InvitationTag state={invitation} /> : <Tag tone={active ? 'done' : 'neutral'}>{active ? t.active : t.inactive}</Tag>,
    },
    { key: 'signedIn', header: accessTexts[locale].signedIn, cell: ({ signedInAt }) => (signedInAt === null ? accessTexts[locale].neverSignedIn : <Instant at={signedInAt} />) },
  ];
}

/** The roles that count today or will. */
function Roles({ roles }: Pick<Row, 'roles'>) {
  const locale = useLocale();
  const words = accessTexts[locale];
  const held = roles.filter(({ state }) => state !== 'ENDED');
  if (held.length === 0) return <Tag tone="deadline">{staffTexts[locale].noRole}</Tag>;
  return (
    <ul className="space-y-1.5">
      {held.map(({ id, role, kindergarten, validFrom, validTo }) => (
        <li key={id}>
          {roleName(locale, role)}
          {kindergarten && `, ${kindergarten[locale]}`}
          <span className="block text-xs text-quiet">
            {words.from(formatDateShort(validFrom))} {validTo === null ? words.noEnd : words.until(formatDateShort(validTo))}
          </span>
        </li>
      ))}
    </ul>
  );
}

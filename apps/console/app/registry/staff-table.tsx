import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Table, Tag, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { InvitationTag } from './invitation-tag.tsx';

type Row = RouterOutputs['staff']['city']['staff']['rows'][number];

/** Employees with their roles in the city and whether they can come in. */
export function StaffTable({ rows, mayOpen }: { rows: readonly Row[]; mayOpen: boolean }) {
  const locale = useLocale();
  const t = staffTexts[locale];
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t.name, rowHeader: true, cell: ({ id, name }) => (mayOpen ? <TextLink href={`/staff/${id}`}>{name}</TextLink> : name) },
        { key: 'login', header: t.login, cell: ({ login }) => login },
        { key: 'roles', header: t.roles, cell: ({ roles }) => <Roles roles={roles} /> },
        {
          key: 'state',
          header: t.state,
          className: 'whitespace-nowrap',
          cell: ({ active, invitation }) =>
            active && invitation !== null && invitation !== 'USED' ? <InvitationTag state={invitation} /> : <Tag tone={active ? 'done' : 'neutral'}>{active ? t.active : t.inactive}</Tag>,
        },
      ]}
    />
  );
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
          <span className="block text-sm text-quiet">
            {words.from(formatDateShort(validFrom))} {validTo === null ? words.noEnd : words.until(formatDateShort(validTo))}
          </span>
        </li>
      ))}
    </ul>
  );
}

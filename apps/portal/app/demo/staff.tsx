import type { StaffRole } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { SectionTitle, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { Copyable } from './copyable.tsx';

interface DemoEmployee {
  role: StaffRole;
  name: string;
  kindergarten?: string | undefined;
  login: string;
  password: string;
  /** What his authenticator app shows now. */
  totpCode: string;
}

/** Employees of every role with all that the console asks for. */
export function Staff({ staff }: { staff: readonly DemoEmployee[] }) {
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <div className="mt-12">
      <SectionTitle>{t.staff}</SectionTitle>
      <p className="mb-4 text-quiet">{t.totpNote}</p>
      <Table
        caption={t.staff}
        captionHidden
        rows={staff}
        rowKey={({ login, role, kindergarten }) => `${login} ${role} ${kindergarten ?? ''}`}
        columns={[
          { key: 'role', header: t.role, rowHeader: true, cell: ({ role }) => roleName(locale, role) },
          { key: 'name', header: t.name, cell: ({ name, kindergarten }) => <>{name}{kindergarten && <span className="block text-sm text-quiet">{kindergarten}</span>}</> },
          { key: 'login', header: t.login, cell: ({ login }) => <Copyable>{login}</Copyable> },
          { key: 'password', header: t.password, cell: ({ password }) => <Copyable>{password}</Copyable> },
          { key: 'code', header: t.totp, numeric: true, cell: ({ totpCode }) => <Copyable>{totpCode}</Copyable> },
        ]}
      />
    </div>
  );
}

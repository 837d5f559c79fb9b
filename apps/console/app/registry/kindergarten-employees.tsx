import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { ButtonLink, SectionTitle, Table, Tag, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Kindergarten = RouterOutputs['staff']['registry']['kindergarten'];

/** Who works at a kindergarten now or will. */
export function KindergartenEmployees({ kindergartenId, employees, isClosed }: Pick<Kindergarten, 'employees'> & { kindergartenId: string; isClosed: boolean }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const words = accessTexts[locale];
  return (
    <section>
      <SectionTitle
        aside={
          !isClosed && (
            <ButtonLink href={`/staff/new?kindergarten=${kindergartenId}`} variant="secondary" size="small" icon="plus">
              {t.invite}
            </ButtonLink>
          )
        }
      >
        {t.employees}
      </SectionTitle>
      {employees.length === 0 ? (
        <p className="text-quiet">{t.noEmployees}</p>
      ) : (
        <Table
          caption={t.employees}
          captionHidden
          rows={employees}
          rowKey={({ roleId }) => roleId}
          columns={[
            { key: 'name', header: words.name, rowHeader: true, cell: ({ staffId, name }) => <TextLink href={`/staff/${staffId}`}>{name}</TextLink> },
            { key: 'login', header: words.login, cell: ({ login }) => login },
            { key: 'role', header: t.role, cell: ({ role }) => roleName(locale, role) },
            {
              key: 'period',
              header: t.period,
              cell: ({ state, validFrom, validTo }) => (
                <>
                  {words.from(formatDateShort(validFrom))} {validTo === null ? words.noEnd : words.until(formatDateShort(validTo))}
                  {state === 'COMING' && (
                    <span className="mt-1 block">
                      <Tag tone="waiting">{words.states.COMING}</Tag>
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

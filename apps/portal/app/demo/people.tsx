import type { LocalDate } from '@balabaqsha/domain';
import { formatDate, formatPhone } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Card, DefinitionRow, Definitions, SectionTitle, Tag } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { Copyable } from './copyable.tsx';

interface DemoGuardian {
  iin: string;
  name: string;
  /** E.164. */
  phone: string;
  children: readonly { iin: string; name: string; birthDate: LocalDate }[];
  /** Why somebody can't simply register or add his child. */
  caveat: 'CHILD_UNCONFIRMED' | 'DECEASED' | 'MINOR' | null;
}

/** Whom one can be: guardians that the register knows and who have no account yet. */
export function People({ guardians }: { guardians: readonly DemoGuardian[] }) {
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <section className="mt-12" aria-labelledby="people">
      <SectionTitle id="people">{t.guardians}</SectionTitle>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {guardians.map(({ iin, name, phone, children, caveat }) => (
          <li key={iin}>
            <Card level={3} title={name} className="h-full">
              {caveat !== null && (
                <p className="mb-3">
                  <Tag tone="deadline" icon="warning">
                    {t.caveats[caveat]}
                  </Tag>
                </p>
              )}
              <Definitions>
                <DefinitionRow label={t.phoneNumber}>
                  <Copyable>{formatPhone(phone)}</Copyable>
                </DefinitionRow>
                <DefinitionRow label={t.iin}>
                  <Copyable>{iin}</Copyable>
                </DefinitionRow>
              </Definitions>
              {children.length > 0 && <p className="mt-5 mb-2 border-t border-line pt-4 text-sm text-quiet">{t.children}</p>}
              <ul className="space-y-2">
                {children.map((child) => (
                  <li key={child.iin}>
                    <span className="block">
                      {child.name}, {formatDate(locale, child.birthDate)}
                    </span>
                    <Copyable>{child.iin}</Copyable>
                  </li>
                ))}
              </ul>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

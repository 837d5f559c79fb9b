import type { LocalDate } from '@balabaqsha/domain';
import { formatDate, formatPhone } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Card, DefinitionRow, Definitions, Disclosure, SectionTitle, Tag } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
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

/** The others are behind a line to open. */
const SHOWN = 6;

/** Whom one can be: guardians that the register knows and who have no account yet. */
export function People({ guardians }: { guardians: readonly DemoGuardian[] }) {
  const t = demoTexts[useLocale()];
  return (
    <section className="mt-12" aria-labelledby="people">
      <SectionTitle id="people">{t.guardians}</SectionTitle>
      <Cards guardians={guardians.slice(0, SHOWN)} />
      {guardians.length > SHOWN && (
        <div className="mt-6">
          <Disclosure summary={t.more(guardians.length - SHOWN)}>
            <Cards guardians={guardians.slice(SHOWN)} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function Cards({ guardians }: { guardians: readonly DemoGuardian[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {guardians.map((guardian) => (
        <li key={guardian.iin}>
          <PersonCard guardian={guardian} />
        </li>
      ))}
    </ul>
  );
}

function PersonCard({ guardian: { iin, name, phone, children, caveat } }: { guardian: DemoGuardian }) {
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
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
  );
}

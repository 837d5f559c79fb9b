import { clausesIn, type Clauses } from '@balabaqsha/domain';
import { contractClauseTexts } from '@balabaqsha/i18n/portal/contract-clauses';
import { DefinitionRow, Definitions, SectionTitle } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

/** The kindergarten's own clauses of the contract, before it is signed and after (E3); nothing where there are none. */
export function KindergartenClauses({ clauses }: { clauses: Clauses }) {
  const locale = useLocale();
  const t = contractClauseTexts[locale];
  const shown = clausesIn(clauses, locale);
  if (shown.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="clauses">
      <SectionTitle id="clauses">{t.title}</SectionTitle>
      <p className="mb-4 text-quiet">{t.lead}</p>
      <Definitions>
        {shown.map(({ topic, text }) => (
          <DefinitionRow key={topic} label={t.topics[topic]}>
            <span className="break-words whitespace-pre-line" lang={locale === 'kk' ? 'kk' : 'ru'}>
              {text}
            </span>
          </DefinitionRow>
        ))}
      </Definitions>
    </section>
  );
}

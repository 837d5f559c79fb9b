import type { RouterOutputs } from '@balabaqsha/api';
import { CLAUSE_LENGTH, CLAUSE_TOPICS, type ClauseTopic, type Locale } from '@balabaqsha/domain';
import { contractClauseTexts } from '@balabaqsha/i18n/console/contract-clauses';
import { Disclosure, SectionTitle, TextArea } from '@balabaqsha/ui';
import type { FieldWords, FormWith } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Version = RouterOutputs['staff']['kindergarten']['requisites']['versions'][number];

const LANGUAGES = ['kk', 'ru'] as const;
export type ClauseName = `clauses.${ClauseTopic}.${(typeof LANGUAGES)[number]}`;

const NAMES = CLAUSE_TOPICS.flatMap((topic) => LANGUAGES.map((language) => ({ topic, language, name: `clauses.${topic}.${language}` as ClauseName })));
const byName = <Value,>(valueOf: (each: (typeof NAMES)[number]) => Value) => Object.fromEntries(NAMES.map((each) => [each.name, valueOf(each)])) as Record<ClauseName, Value>;

/** Labels, values and words of the fields, for the form that they stand in. */
export function clauseForm(locale: Locale, now: Version | null): { labels: Record<ClauseName, string>; initial: Record<ClauseName, string>; words: FieldWords<ClauseName> } {
  const t = contractClauseTexts[locale];
  const labels = byName(({ topic, language }) => `${t.topics[topic]}, ${t.languages[language]}`);
  return { labels, initial: byName(({ topic, language }) => now?.clauses[topic]?.[language] ?? ''), words: byName(({ name }) => ({ REQUIRED: t.both(labels[name]) })) };
}

/** The kindergarten's own clauses, by topic, in both languages of the contract (E3). */
export function ClauseFields({ form }: { form: FormWith<ClauseName> }) {
  const t = contractClauseTexts[useLocale()];
  return (
    <section className="space-y-5 border-t border-line pt-6">
      <div>
        <SectionTitle>{t.title}</SectionTitle>
        <p className="text-quiet">{t.lead}</p>
      </div>
      {CLAUSE_TOPICS.map((topic) => {
        const fields = NAMES.filter((each) => each.topic === topic).map(({ name, language }) => ({ ...form.field(name), lang: language }));
        return (
          <Disclosure key={topic} summary={t.topics[topic]} open={fields.some(({ defaultValue, error }) => defaultValue !== '' || error !== undefined)}>
            <div className="space-y-4">
              {fields.map((field) => (
                <TextArea key={field.name} {...field} hint={t.hints[topic]} rows={3} maxLength={CLAUSE_LENGTH} />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </section>
  );
}

import type { ApplicationFilter, LocalDate } from '@balabaqsha/domain';
import { applicationStateText, correctionTypeName, formatDate, languageName } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import type { RouterOutputs } from '@balabaqsha/api';
import { useLocale } from '../page/page-data.ts';

/** Names of what a filter chooses by its id; `null` for who may not read them. */
export type AudienceChoices = Pick<RouterOutputs['staff']['applications']['choices'], 'kindergartens' | 'districts'> | null;

/** Whom an announcement is for, in words. */
export function Audience({ filter, choices }: { filter: ApplicationFilter | null; choices: AudienceChoices }) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const words = applicationsTexts[locale];
  if (filter === null) return <p>{t.everybody}</p>;
  const named = (list: 'kindergartens' | 'districts', id: string): string => choices?.[list].find((each) => each.id === id)?.name[locale] ?? '…';
  const day = (date: LocalDate): string => formatDate(locale, date);
  const parts: readonly (readonly [string, string | null])[] = [
    [words.state, filter.state && applicationStateText(locale, filter.state, 'staff')],
    [words.correctionType, filter.correctionType && correctionTypeName(locale, filter.correctionType)],
    [words.birthYear, filter.birthYear === null ? null : String(filter.birthYear)],
    [words.language, filter.language && languageName(locale, filter.language)],
    [words.kindergarten, filter.kindergartenId && named('kindergartens', filter.kindergartenId)],
    [words.district, filter.districtId && named('districts', filter.districtId)],
    [words.sentFrom, filter.sentFrom && day(filter.sentFrom)],
    [words.sentTo, filter.sentTo && day(filter.sentTo)],
    [words.conclusionTo, filter.conclusionTo && day(filter.conclusionTo)],
  ];
  return (
    <>
      <p>{t.filtered}</p>
      <ul className="mt-1 list-disc pl-5">
        {parts.flatMap(([name, value]) => (value === null ? [] : [<li key={name}>{`${name}: ${value}`}</li>]))}
      </ul>
    </>
  );
}

import { languageName } from '@balabaqsha/i18n';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { DefinitionRow, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { Case } from './case.ts';

/** What the guardian wishes for (Q8), as rows of a list of definitions. */
export function WishRows({ wish: { kindergarten, language, otherLanguageSuits } }: Pick<Case, 'wish'>) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  return (
    <>
      <DefinitionRow label={t.wished}>
        <TextLink href={`/kindergartens/${kindergarten.id}`}>{kindergarten.name[locale]}</TextLink>
      </DefinitionRow>
      <DefinitionRow label={t.language}>
        {languageName(locale, language)}
        {otherLanguageSuits && `, ${t.otherSuits}`}
      </DefinitionRow>
    </>
  );
}

import type { RouterOutputs } from '@balabaqsha/api';
import { correctionTypeName, formatDate, formatIin, formatPhone } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { DefinitionRow, linkClass } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** What a kindergarten sees of a child that chose it (S4), as rows of a list of definitions. */
export function ChildFacts({ enrolment: { childIin, birthDate, correctionType, group, guardian, conclusion } }: { enrolment: RouterOutputs['staff']['enrolments']['case'] }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  return (
    <>
      <DefinitionRow label={t.iin}>{formatIin(childIin)}</DefinitionRow>
      <DefinitionRow label={t.birthDate}>{formatDate(locale, birthDate)}</DefinitionRow>
      <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, correctionType)}</DefinitionRow>
      <DefinitionRow label={t.group}>{group.name}</DefinitionRow>
      <DefinitionRow label={t.guardian}>{guardian.fullName}</DefinitionRow>
      <DefinitionRow label={t.phone}>{formatPhone(guardian.phone)}</DefinitionRow>
      <DefinitionRow label={t.conclusion}>
        <a href={`/files/${conclusion.fileId}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
          {conclusion.number}
        </a>
        , {t.validUntil} {formatDate(locale, conclusion.validUntil)}
      </DefinitionRow>
    </>
  );
}

import { correctionTypeName, formatDate, formatDateShort, formatDateTime, languageName, voucherStateText } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { conclusionTexts } from '@balabaqsha/i18n/portal/conclusion';
import { positionWords } from '@balabaqsha/i18n/portal/position-words';
import { ButtonLink, Card, DefinitionRow, Definitions, Tag, TextLink, voucherTone } from '@balabaqsha/ui';
import { conclusionWords } from '../application/conclusion-words.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';

/** The guardian has signed, so the contract is there to be read. */
const SIGNED: readonly string[] = ['GUARDIAN_SIGNED', 'ENROLLED'];

/** What was applied for, and what came of it (Q12). */
export function ApplicationDetails({ card }: { card: ApplicationCard }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const isChosen = card.enrolment !== null && ['REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED'].includes(card.enrolment.state);
  return (
    <Card title={t.details}>
      <Definitions>
        <DefinitionRow label={t.child}>{card.child.fullName}</DefinitionRow>
        <DefinitionRow label={t.born}>{formatDate(locale, card.child.birthDate)}</DefinitionRow>
        <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, card.correctionType)}</DefinitionRow>
        <DefinitionRow label={t.language}>
          {languageName(locale, card.language)}
          {card.otherLanguageSuits && `, ${t.otherLanguage}`}
        </DefinitionRow>
        <DefinitionRow label={t.wished}>{card.wishedKindergarten.name[locale]}</DefinitionRow>
        <DefinitionRow label={t.conclusion}>
          {t.conclusionValue(card.conclusion.number, formatDateShort(card.conclusion.issuedOn), formatDateShort(card.conclusion.validUntil))}
          {card.mine && (
            <span className="block">
              {card.conclusion.fileName === '' ? t.fileDeleted : <TextLink href={`/files/${card.conclusion.fileId}`}>{card.conclusion.fileName}</TextLink>}
            </span>
          )}
        </DefinitionRow>
        {card.renewal?.state === 'PENDING' && (
          <DefinitionRow label={conclusionWords(locale, card.correctionType).title}>
            <span className="flex flex-wrap items-center gap-2">
              {t.conclusionValue(card.renewal.conclusion.number, formatDateShort(card.renewal.conclusion.issuedOn), formatDateShort(card.renewal.conclusion.validUntil))}
              <Tag tone="waiting">{conclusionTexts[locale].onCheck}</Tag>
            </span>
            {card.mine && (
              <span className="block">
                <TextLink href={`/files/${card.renewal.conclusion.fileId}`}>{card.renewal.conclusion.fileName}</TextLink>
              </span>
            )}
          </DefinitionRow>
        )}
        <DefinitionRow label={t.sentAt}>{formatDateTime(locale, card.submittedAt)}</DefinitionRow>
        {card.voucher && (
          <DefinitionRow label={t.voucher}>
            <span className="flex flex-wrap items-center gap-2">
              <TextLink href={`/voucher/${card.voucher.code}`}>{card.voucher.code}</TextLink>
              <Tag tone={voucherTone(card.voucher.state)}>{voucherStateText(locale, card.voucher.state)}</Tag>
            </span>
            {card.mine && card.voucher.state !== 'ANNULLED' && (
              <span className="block">
                <TextLink href={`/applications/${card.number}/voucher.pdf`}>{cardTexts[locale].voucherPdf}</TextLink>
              </span>
            )}
            {card.position === null && (
              <span className="block">
                <TextLink href={`/applications/${card.number}/position`}>{positionWords[locale].voucherTitle}</TextLink>
              </span>
            )}
          </DefinitionRow>
        )}
        {isChosen && card.enrolment && (
          <>
            <DefinitionRow label={t.chosen}>
              <TextLink href={`/kindergartens/${card.enrolment.kindergarten.id}`}>{card.enrolment.kindergarten.name[locale]}</TextLink>
              <span className="block font-normal text-quiet">{card.enrolment.kindergarten.address[locale]}</span>
            </DefinitionRow>
            <DefinitionRow label={t.group}>
              {card.enrolment.group.name}
              {card.mine && SIGNED.includes(card.enrolment.state) && (
                <span className="block">
                  <TextLink href={`/applications/${card.number}/contract`}>{t.openContract}</TextLink>
                </span>
              )}
            </DefinitionRow>
          </>
        )}
      </Definitions>
    </Card>
  );
}

/** Steps back, away from the way ahead: each has a page that asks once more. */
export function OtherActions({ card }: { card: ApplicationCard }) {
  const t = applicationsTexts[useLocale()];
  const offered = ([['TAKE_BACK', 'take-back'], ['WITHDRAW', 'withdraw'], ['LEAVE', 'leave']] as const).filter(([action]) => card.actions.includes(action));
  if (offered.length === 0) return null;
  return (
    <section aria-label={t.other} className="flex flex-col items-start gap-2">
      {offered.map(([action, step]) => (
        <ButtonLink key={action} href={`/applications/${card.number}/${step}`} variant="quiet" size="small" className="-ml-3.5">
          {t.actions[action]}
        </ButtonLink>
      ))}
    </section>
  );
}

import { formatDateTime, formatPhone } from '@balabaqsha/i18n';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { Card, DefinitionRow, Definitions, Tag, type Tone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { Case } from './case.ts';

const APPEAL_TONES: Readonly<Record<Case['appeals'][number]['state'], Tone>> = { PENDING: 'waiting', UPHELD: 'done', REFUSED: 'refusal', LAPSED: 'neutral' };
const GUARDIAN_TONES: Readonly<Record<Case['otherGuardians'][number]['state'], Tone>> = { CONFIRMED: 'done', UNCONFIRMED: 'waiting', REFUSED: 'refusal' };

/** What the guardian said against annulments and what was answered, the newest first (V13). */
export function AppealsCard({ appeals }: Pick<Case, 'appeals'>) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  if (appeals.length === 0) return null;
  return (
    <Card title={t.appeals}>
      <ul className="divide-y divide-line">
        {appeals.map(({ id, state, text, sentAt, answer, closedAt, decidedBy }) => (
          <li key={id} className="py-4 first:pt-0 last:pb-0">
            <p className="mb-2">
              <Tag tone={APPEAL_TONES[state]}>{t.appealStates[state]}</Tag>
            </p>
            <Definitions>
              <DefinitionRow label={t.sent}>{formatDateTime(locale, sentAt)}</DefinitionRow>
              <DefinitionRow label={t.text}>
                <span className="whitespace-pre-line">{text}</span>
              </DefinitionRow>
              {decidedBy !== null && closedAt !== null && (
                <DefinitionRow label={t.decided}>
                  {decidedBy}, {formatDateTime(locale, closedAt)}
                </DefinitionRow>
              )}
              {answer !== null && <DefinitionRow label={t.answer}>{answer}</DefinitionRow>}
            </Definitions>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whoever else acts for the child, or wants to (C4). */
export function OtherGuardiansCard({ otherGuardians }: Pick<Case, 'otherGuardians'>) {
  const t = officerCaseTexts[useLocale()];
  if (otherGuardians.length === 0) return null;
  return (
    <Card title={t.others}>
      <ul className="divide-y divide-line">
        {otherGuardians.map(({ id, name, phone, state }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-3 first:pt-0 last:pb-0">
            <span>
              <span className="block font-medium">{name}</span>
              <span className="text-quiet">{formatPhone(phone)}</span>
            </span>
            <Tag tone={GUARDIAN_TONES[state]}>{t.guardianshipStates[state]}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}

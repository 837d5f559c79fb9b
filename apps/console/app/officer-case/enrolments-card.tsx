import { enrolmentStateText, formatDateTime, formatDeadline, formatPhone } from '@balabaqsha/i18n';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { Card, DefinitionRow, Definitions, enrolmentTone, linkClass, Tag, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { Case } from './case.ts';

/** Which kindergarten holds the contract, how to reach it, and who has to act until when; the newest choice first (E1–E5). */
export function EnrolmentsCard({ enrolments }: Pick<Case, 'enrolments'>) {
  const t = officerCaseTexts[useLocale()];
  if (enrolments.length === 0) return null;
  return (
    <Card title={t.enrolments}>
      <ul className="divide-y divide-line">
        {enrolments.map((enrolment) => (
          <li key={enrolment.id} className="py-4 first:pt-0 last:pb-0">
            <One enrolment={enrolment} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function One({ enrolment: { state, kindergarten, group, contractNumber, requestedAt, enrolledAt, turn, dueAt, overdue, reason, comment } }: { enrolment: Case['enrolments'][number] }) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  return (
    <>
      <p className="mb-2 flex flex-wrap gap-2">
        <Tag tone={enrolmentTone(state)}>{enrolmentStateText(locale, state)}</Tag>
        {overdue && (
          <Tag tone="refusal" icon="warning">
            {queueTexts[locale].overdue}
          </Tag>
        )}
      </p>
      <Definitions>
        <DefinitionRow label={t.kindergarten}>
          <TextLink href={`/kindergartens/${kindergarten.id}`}>{kindergarten.name[locale]}</TextLink>
        </DefinitionRow>
        <DefinitionRow label={t.phone}>
          <a href={`tel:${kindergarten.phone}`} className={`${linkClass} whitespace-nowrap`}>
            {formatPhone(kindergarten.phone)}
          </a>
        </DefinitionRow>
        <DefinitionRow label={t.group}>{group}</DefinitionRow>
        <DefinitionRow label={t.contract}>{contractNumber ?? t.noContract}</DefinitionRow>
        {turn !== null && (
          <DefinitionRow label={t.turn}>
            {t.turns[turn]}
            {dueAt !== null && `, ${formatDeadline(locale, dueAt)}`}
          </DefinitionRow>
        )}
        <DefinitionRow label={t.requested}>{formatDateTime(locale, requestedAt)}</DefinitionRow>
        {enrolledAt !== null && <DefinitionRow label={t.enrolled}>{formatDateTime(locale, enrolledAt)}</DefinitionRow>}
        {reason !== null && (
          <DefinitionRow label={t.why}>
            {reason[locale]}
            {comment !== null && comment !== '' && `. ${comment}`}
          </DefinitionRow>
        )}
      </Definitions>
    </>
  );
}

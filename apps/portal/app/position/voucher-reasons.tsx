import { formatDateTime, formatNumber, formatOnDate } from '@balabaqsha/i18n';
import { positionTexts } from '@balabaqsha/i18n/portal/position';
import { Card, DefinitionRow, Definitions, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import type { Explanation } from './explanation.ts';

type Voucher = NonNullable<Explanation['voucher']>;

/** Why the voucher came, or why none has come yet and what can be done about it (V1, V2, Q10). @param number of the application */
export function VoucherReasons({ number, voucher }: { number: number; voucher: Voucher }) {
  const t = positionTexts[useLocale()];
  return voucher.kind === 'OFFERED' ? (
    <Card>
      <Offered voucher={voucher} />
    </Card>
  ) : (
    <Card title={t.whyNone}>
      <Waiting number={number} voucher={voucher} />
    </Card>
  );
}

function Waiting({ number, voucher }: { number: number; voucher: Extract<Voucher, { kind: 'WAITING' }> }) {
  const locale = useLocale();
  const t = positionTexts[locale];
  const { reason, seatsSuitable, seatsPromised, lastRun } = voucher;
  return (
    <div className="space-y-4">
      <div className="prose-plain">
        <p>{t.reasons[reason ?? 'READY']}</p>
        {reason === 'CONCLUSION_EXPIRED' ? (
          <p>
            {t.renewConclusion} <TextLink href={`/applications/${number}/conclusion`}>{t.renew}</TextLink>
          </p>
        ) : (
          <p className="text-quiet">{t.nothingToDo}</p>
        )}
      </div>
      <Definitions>
        <DefinitionRow label={t.seatsSuitable}>{formatNumber(locale, seatsSuitable)}</DefinitionRow>
        <DefinitionRow label={t.seatsPromised}>{formatNumber(locale, seatsPromised)}</DefinitionRow>
        {lastRun !== null && <DefinitionRow label={t.lastRun}>{t.lastRunValue(formatDateTime(locale, lastRun.at), formatNumber(locale, lastRun.offered))}</DefinitionRow>}
        {lastRun?.passedOver && <DefinitionRow label={t.passedOverThen}>{t.passedOver[lastRun.passedOver]}</DefinitionRow>}
      </Definitions>
    </div>
  );
}

function Offered({ voucher }: { voucher: Extract<Voucher, { kind: 'OFFERED' }> }) {
  const locale = useLocale();
  const t = positionTexts[locale];
  const { at, position, seatsFree, passedOver } = voucher;
  return (
    <div className="space-y-4">
      <div className="prose-plain">
        <p>{t.offered(formatOnDate(locale, at), formatNumber(locale, position))}</p>
        {passedOver.length === 0 && <p>{position === 1 ? t.wasFirst : t.allAheadGotOne}</p>}
      </div>
      <Definitions>
        <DefinitionRow label={t.offeredAt}>{formatDateTime(locale, at)}</DefinitionRow>
        <DefinitionRow label={t.seatsFree}>{formatNumber(locale, seatsFree)}</DefinitionRow>
        {passedOver.length > 0 && (
          <DefinitionRow label={t.aheadWithout}>
            {passedOver.map(({ reason, count }) => (
              <span key={reason} className="block">{`${formatNumber(locale, count)}: ${t.passedOver[reason]}`}</span>
            ))}
            <span className="block font-normal text-quiet">{t.aheadKept}</span>
          </DefinitionRow>
        )}
      </Definitions>
    </div>
  );
}

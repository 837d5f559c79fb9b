import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { explanationTexts } from '@balabaqsha/i18n/console/explanation';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { Card, DefinitionRow, Definitions } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Voucher = NonNullable<RouterOutputs['staff']['city']['explain']['voucher']>;

/** Why the newest voucher came, or why none has come yet (V1, V2, Q10). */
export function VoucherReasons({ voucher }: { voucher: Voucher }) {
  return voucher.kind === 'OFFERED' ? <Offered voucher={voucher} /> : <Waiting voucher={voucher} />;
}

function Waiting({ voucher: { reason, seatsSuitable, seatsPromised, lastRun } }: { voucher: Extract<Voucher, { kind: 'WAITING' }> }) {
  const locale = useLocale();
  const t = explanationTexts[locale];
  return (
    <Card title={t.whyNone}>
      <p className="mb-4">{t.reasons[reason ?? 'READY']}</p>
      <Definitions>
        <DefinitionRow label={t.seatsSuitable}>{formatNumber(locale, seatsSuitable)}</DefinitionRow>
        <DefinitionRow label={t.seatsPromised}>{formatNumber(locale, seatsPromised)}</DefinitionRow>
        {lastRun !== null && <DefinitionRow label={t.lastRun}>{t.lastRunValue(formatDateTime(locale, lastRun.at), formatNumber(locale, lastRun.offered))}</DefinitionRow>}
        {lastRun?.passedOver && <DefinitionRow label={t.passedOverThen}>{runsTexts[locale].reasons[lastRun.passedOver]}</DefinitionRow>}
      </Definitions>
    </Card>
  );
}

function Offered({ voucher: { at, position, seatsFree, passedOver } }: { voucher: Extract<Voucher, { kind: 'OFFERED' }> }) {
  const locale = useLocale();
  const t = explanationTexts[locale];
  return (
    <Card title={t.whyCame}>
      <Definitions>
        <DefinitionRow label={t.offeredAt}>{formatDateTime(locale, at)}</DefinitionRow>
        <DefinitionRow label={t.positionBefore}>{formatNumber(locale, position)}</DefinitionRow>
        <DefinitionRow label={t.seatsFree}>{formatNumber(locale, seatsFree)}</DefinitionRow>
        {passedOver.length > 0 && (
          <DefinitionRow label={t.aheadWithout}>
            {passedOver.map(({ reason, count }) => (
              <span key={reason} className="block">{`${formatNumber(locale, count)}: ${runsTexts[locale].reasons[reason]}`}</span>
            ))}
          </DefinitionRow>
        )}
      </Definitions>
    </Card>
  );
}

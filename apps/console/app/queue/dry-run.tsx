import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { queueBoardTexts } from '@balabaqsha/i18n/console/queue-board';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { Card, DefinitionRow, Definitions, Tag } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { ApplicationNumbers, PassedOver } from './application-numbers.tsx';

/** What a run would do at this moment (V1, V2), marked as without effect, and beside it the button that does it. */
export function DryRun({ plan }: { plan: RouterOutputs['staff']['city']['dryRun'] }) {
  const locale = useLocale();
  const t = runsTexts[locale];
  const words = queueTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return (
    <Card
      id="dry-run"
      title={t.dryRun}
      aside={
        <Tag tone="waiting" icon="info">
          {t.dryRunEffect}
        </Tag>
      }
      footer={
        <Form method="post" action="/queue/advance">
          <input type="hidden" name="seen" value={plan.seal} />
          <Submit variant="secondary" icon="voucher">
            {words.advance}
          </Submit>
          <p className="mt-2 text-sm text-quiet">{words.advanceNote}</p>
        </Form>
      }
    >
      <p className="mb-4 font-semibold">{t.dryRunFound(plan.offeredTo.length)}</p>
      {plan.more && <p className="mb-4">{queueBoardTexts[locale].more}</p>}
      <Definitions>
        <DefinitionRow label={t.freeSeats}>{number(plan.seatsFree)}</DefinitionRow>
        <DefinitionRow label={t.vouchersOut}>{number(plan.vouchersOut)}</DefinitionRow>
        {plan.offeredTo.length > 0 && (
          <DefinitionRow label={t.wouldGet}>
            <ApplicationNumbers numbers={plan.offeredTo} />
          </DefinitionRow>
        )}
        {plan.passedOver.length > 0 && (
          <DefinitionRow label={t.wouldBePassed}>
            <PassedOver rows={plan.passedOver} atLeast={plan.passedOverAtLeast} />
          </DefinitionRow>
        )}
      </Definitions>
    </Card>
  );
}

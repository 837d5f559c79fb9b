import type { RouterOutputs } from '@balabaqsha/api';
import { Form, useActionData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { Card, Notice } from '@balabaqsha/ui';
import { quarterOf } from '../announcements/quarter.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useAuditChecks } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { CheckOutcome } from './check-outcome.tsx';
import { LastChecks } from './last-checks.tsx';

type Checks = RouterOutputs['staff']['audit']['checks'];

/** Has the chain of the log made anew when asked, shows how far that is, and what came of it now and before (S5). */
export function Integrity({ loaded }: { loaded: Checks }) {
  const t = auditCheckTexts[useLocale()];
  const { running, last } = useAuditChecks(loaded);
  const begun = useActionData<{ begun: boolean }>()?.begun;
  const [newest] = last;
  return (
    <Card title={t.title}>
      <p className="max-w-prose text-quiet">{t.lead}</p>
      <div aria-live="polite">
        {running !== null && begun === false && (
          <div className="mt-4">
            <Notice kind="info">{t.joined}</Notice>
          </div>
        )}
        {running !== null && <Progress running={running} />}
        {running === null && newest !== undefined && <CheckOutcome check={newest} />}
      </div>
      {/* It stays while a check is under way, so that the focus does: pressed then, it only tells so. */}
      <Form method="post" className="mt-4">
        <Submit variant="secondary" size="small">
          {t.check}
        </Submit>
      </Form>
      {last.length > 0 && <LastChecks checks={last} />}
    </Card>
  );
}

/** How far the check is: a bar for the eyes, a few words at each quarter for the ears. */
function Progress({ running: { checked, links } }: { running: NonNullable<Checks['running']> }) {
  const locale = useLocale();
  const t = auditCheckTexts[locale];
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1" aria-hidden="true">
        <ProgressBar done={checked} of={links ?? 1} />
        <span className="text-sm text-quiet">
          {t.running}: {links === null ? t.begins : t.progress(formatNumber(locale, checked), formatNumber(locale, links))}
        </span>
      </div>
      <p className="sr-only">
        {t.running}. {links !== null && t.spoken(String(quarterOf(checked, links)))}
      </p>
    </>
  );
}

import { Form } from '@remix-run/react';
import { formatDateTime, formatWeekday } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Card, TextField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';

const STEPS = { hours: 'PT3H', day: 'P1D', twoDays: 'P2D', week: 'P1W' } as const;

/** What the clock of all processes shows, and the ways to move it. */
export function ClockCard({ now }: { now: Date }) {
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <Card title={t.clock}>
      <p className="text-quiet">{t.now}</p>
      <p className="text-xl font-semibold">
        {formatWeekday(locale, now)}, {formatDateTime(locale, now)}
      </p>
      <Form method="post" action="/demo" className="mt-5" aria-label={t.advance}>
        <p className="mb-2 font-semibold">{t.advance}</p>
        <div className="flex flex-wrap gap-2">
          {(['hours', 'day', 'twoDays', 'week'] as const).map((step) => (
            <Submit key={step} name="advance" value={STEPS[step]} variant="secondary">
              {t[step]}
            </Submit>
          ))}
        </div>
      </Form>
      <Form method="post" action="/demo" className="mt-6 flex flex-col gap-3 sm:flex-row sm:items-end">
        <TextField name="to" type="datetime-local" label={t.to} required />
        <Submit variant="secondary">{t.move}</Submit>
      </Form>
    </Card>
  );
}

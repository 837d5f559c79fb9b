import { Form } from '@remix-run/react';
import { formatDate } from '@balabaqsha/i18n';
import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import type { LocalDate } from '@balabaqsha/domain';
import { Card, DateField, Tag } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface CityOpeningProps {
  liveFrom: LocalDate | null;
  version: number;
  /** Nothing of the list is missing. */
  isReady: boolean;
  today: string;
}

/** The day on which the city opens: set once nothing is missing, taken back until it has come. */
export function CityOpening({ liveFrom, version, isReady, today }: CityOpeningProps) {
  const locale = useLocale();
  const t = citiesTexts[locale];
  const form = useForm({ liveFrom: t.liveFrom }, {}, 'plan');
  const back = useForm({}, {}, 'unplan');
  return (
    <Card title={t.opening}>
      <Problems form={form} />
      <Problems form={back} />
      {liveFrom !== null && (
        <Form method="post" className="mb-5 flex flex-wrap items-center gap-3">
          <Tag tone="waiting">{t.planned(formatDate(locale, liveFrom))}</Tag>
          <input type="hidden" name="version" value={version} />
          <Submit name="intent" value="unplan" variant="secondary" size="small">
            {t.takeBack}
          </Submit>
        </Form>
      )}
      {isReady ? (
        <Form method="post" className="space-y-4" noValidate>
          <input type="hidden" name="version" value={version} />
          <DateField {...form.field('liveFrom')} hint={t.liveFromHint} required min={today} />
          <Submit name="intent" value="plan">
            {t.plan}
          </Submit>
        </Form>
      ) : (
        <p>{t.notYet}</p>
      )}
    </Card>
  );
}

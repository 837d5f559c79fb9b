import { Form, useActionData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { correctionTypeName } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/portal/queue';
import { Card, Notice, TextField, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';

type Place = RouterOutputs['public']['findPosition'];

/** «Найти своё место»: the place of an application by its number (P5). */
export function FindPlace() {
  const t = queueTexts[useLocale()];
  const searched = useActionData<{ searched?: { number: number; place: Place } }>()?.searched;
  const form = useForm({ number: t.number }, { number: searched === undefined ? '' : String(searched.number) });
  return (
    <Card title={t.find}>
      <Problems form={form} />
      <Form method="post" action="/queue" className="flex flex-col gap-3 sm:flex-row sm:items-end" noValidate>
        <div className="sm:w-96">
          <TextField {...form.field('number')} hint={t.numberHint} inputMode="numeric" autoComplete="off" maxLength={20} className="control-digits" />
        </div>
        <Submit icon="search">{t.search}</Submit>
      </Form>
      {searched !== undefined && (
        <div className="mt-5">
          <Answer place={searched.place} />
        </div>
      )}
    </Card>
  );
}

function Answer({ place }: { place: Place }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  if (place === null) {
    return (
      <Notice kind="info" announce>
        {t.notFound}
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={t.foundIs(place.number, place.position, place.of)} announce>
      <TextLink href={`/queue?type=${place.correctionType}&year=${place.birthYear}&page=${place.page}&place=${place.position}`}>{t.lane(correctionTypeName(locale, place.correctionType), place.birthYear)}</TextLink>
    </Notice>
  );
}

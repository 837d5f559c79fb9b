import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { requisitesTexts } from '@balabaqsha/i18n/console/requisites';
import { Button, ButtonRow, TextField } from '@balabaqsha/ui';
import { Problems } from '../form/form-parts.tsx';
import type { KeptValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { clauseForm, ClauseFields } from './clause-fields.tsx';
import { useLocale } from '../page/page-data.ts';
import { MadeFor } from '../workplace/made-for.tsx';

type Version = RouterOutputs['staff']['kindergarten']['requisites']['versions'][number];

/**
 * What contracts say about the kindergarten (E3). Saving makes a new version; what is typed can be looked at in a contract
 * first, in another tab. The form is sent as browsers do it: only so a button opens another tab.
 */
export function RequisitesForm({ now, kept }: { now: Version | null; kept: KeptValues }) {
  const locale = useLocale();
  const t = requisitesTexts[locale];
  const initial = now === null ? {} : { director: now.director, 'basis.ru': now.basis.ru, 'basis.kk': now.basis.kk, 'basis.en': now.basis.en, account: now.account, bank: now.bank, bic: now.bic };
  const clauses = clauseForm(locale, now);
  const form = useForm(
    { director: t.director, 'basis.ru': t.basisRu, 'basis.kk': t.basisKk, 'basis.en': t.basisEn, account: t.account, bank: t.bank, bic: t.bic, ...clauses.labels },
    { ...initial, ...clauses.initial, ...kept },
    undefined,
    clauses.words,
  );
  return (
    <>
      <Problems form={form} />
      <Form method="post" reloadDocument className="max-w-(--container-text) space-y-5" noValidate>
        <MadeFor />
        <input type="hidden" name="seenVersion" value={kept?.seenVersion ?? form.failure?.values.seenVersion ?? now?.version ?? 0} />
        <TextField {...form.field('director')} hint={t.directorHint} required maxLength={120} autoComplete="off" />
        <TextField {...form.field('basis.ru')} hint={t.basisHint} required maxLength={200} lang="ru" />
        <TextField {...form.field('basis.kk')} required maxLength={200} lang="kk" />
        <TextField {...form.field('basis.en')} required maxLength={200} lang="en" />
        <TextField {...form.field('account')} hint={t.accountHint} required maxLength={40} autoComplete="off" className="control-digits max-w-96" />
        <TextField {...form.field('bank')} required maxLength={120} />
        <TextField {...form.field('bic')} hint={t.bicHint} required maxLength={20} autoComplete="off" className="control-digits max-w-60" />
        <ClauseFields form={form} />
        <ButtonRow>
          <Button>{layoutTexts[locale].save}</Button>
          {(['ru', 'kk'] as const).map((language) => (
            <Button key={language} name="locale" value={language} formAction="/requisites/preview" formTarget="_blank" variant="secondary" icon="eye">
              {t.preview[language]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </>
  );
}

import { Form, useLocation } from '@remix-run/react';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Checkbox, CheckboxGroup, Disclosure, Icon, TextField, TextLink } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { APPLICATION_COLUMNS, columnBox, type ApplicationColumn } from './columns.ts';
import { expectedViews, type SavedView } from './expected-views.ts';

interface OwnViewProps {
  columns: readonly ApplicationColumn[];
  saved: readonly SavedView[];
  /** The search that is on the screen, as its address has it. */
  query: string;
  form: FormState<'name'>;
}

/** What the employee made his own: columns of the table, and searches under names. */
export function OwnView({ columns, saved, query, form }: OwnViewProps) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const { pathname, search } = useLocation();
  const here = `${pathname}${search}`;
  const shown = expectedViews(saved, usePendingForms('/applications'));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-8 gap-y-3">
      <Disclosure summary={t.savedViews} open={form.failure !== null}>
        {shown.length === 0 ? <p className="text-sm text-quiet">{t.noViews}</p> : <SavedViews views={shown} here={here} />}
        <Form method="post" action={here} className="mt-3 flex flex-wrap items-end gap-3" noValidate key={saved.length}>
          <input type="hidden" name="intent" value="save-view" />
          <input type="hidden" name="query" value={query} />
          <TextField {...form.field('name')} maxLength={60} className="max-w-72" required />
          <Submit variant="secondary" size="small">
            {t.saveView}
          </Submit>
        </Form>
      </Disclosure>
      <Disclosure summary={t.chooseColumns}>
        <Form method="post" action={here}>
          <input type="hidden" name="intent" value="columns" />
          <CheckboxGroup name="columns" label={t.chooseColumns} hint={t.columnsHint}>
            {APPLICATION_COLUMNS.map((column) => (
              <Checkbox key={column} name={columnBox(column)} label={t.columns[column]} defaultChecked={columns.includes(column)} />
            ))}
          </CheckboxGroup>
          <div className="mt-3">
            <Submit variant="secondary" size="small">
              {layoutTexts[locale].save}
            </Submit>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}

function SavedViews({ views, here }: { views: ReturnType<typeof expectedViews>; here: string }) {
  const t = applicationsTexts[useLocale()];
  return (
    <ul className="space-y-1">
      {views.map(({ id, name, query, isComing }) => (
        <li key={id} className="flex items-center gap-2">
          <TextLink href={query === '' ? '/applications' : `/applications?${query}`}>{name}</TextLink>
          {!isComing && (
            <Form method="post" action={here}>
              <input type="hidden" name="intent" value="forget-view" />
              <input type="hidden" name="id" value={id} />
              <button type="submit" aria-label={t.forget(name)} className="inline-flex size-8 items-center justify-center rounded-md text-quiet hover:bg-wash hover:text-refusal">
                <Icon name="cross" size="size-4" />
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

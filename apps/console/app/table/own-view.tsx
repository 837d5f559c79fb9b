import { Form, useLocation, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import { Checkbox, CheckboxGroup, Disclosure, TextField } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { expectedViews, type SavedView } from './expected-views.ts';
import { columnBox, type Columns, type List } from './list.ts';
import type { ListColumn } from './list-table.tsx';
import { OwnButton } from './own-button.tsx';
import { SavedViews } from './saved-views.tsx';

interface OwnViewProps<Row, Column extends string> {
  list: List<Column>;
  columns: readonly ListColumn<Row>[];
  of: Columns<Column>;
  saved: readonly SavedView[];
  /** The search that is on the screen, as its address has it. */
  query: string;
  form: FormState<'name' | 'newName'>;
}

/** What the employee made his own of a list: its columns, and searches under names. */
export function OwnView<Row, Column extends string>({ list, columns, of: { chosen, shown }, saved, query, form }: OwnViewProps<Row, Column>) {
  const locale = useLocale();
  const t = tablesTexts[locale];
  const { pathname, search, key } = useLocation();
  const here = `${pathname}${search}`;
  const views = expectedViews(saved, usePendingForms(list.path));
  const [asked] = useSearchParams();
  // Whoever has just changed something there sees what became of it.
  const done = asked.get('done');
  const isAbout = asked.has('rename') || done?.endsWith('-view') === true;
  // A name that is being typed stays until it was kept, whatever else is done.
  const [keptAt, setKeptAt] = useState('');
  if (done === 'save-view' && keptAt !== key) setKeptAt(key);
  const nameOf = new Map(columns.map(({ key, header }) => [key, header]));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-8 gap-y-3">
      <Disclosure summary={t.savedViews} open={form.failure !== null || isAbout}>
        {views.length === 0 ? <p className="text-sm text-quiet">{t.noViews}</p> : <SavedViews path={list.path} views={views} form={form} />}
        <Form method="post" action={here} className="mt-3 flex flex-wrap items-end gap-3" noValidate key={keptAt}>
          <input type="hidden" name="intent" value="save-view" />
          <input type="hidden" name="query" value={query} />
          <TextField {...form.field('name')} maxLength={60} className="max-w-72" required />
          <OwnButton variant="secondary" size="small">
            {t.saveView}
          </OwnButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t.chooseColumns}>
        <Form method="post" action={here}>
          <input type="hidden" name="intent" value="columns" />
          <CheckboxGroup key={shown.join(' ')} name="columns" label={t.chooseColumns} hint={t.columnsHint}>
            {list.columns.map((column) => (
              <Checkbox key={column} name={columnBox(column)} label={nameOf.get(column) ?? column} defaultChecked={shown.includes(column)} disabled={shown.includes(column) && !chosen.includes(column)} />
            ))}
          </CheckboxGroup>
          <div className="mt-3">
            <OwnButton variant="secondary" size="small">
              {layoutTexts[locale].save}
            </OwnButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}

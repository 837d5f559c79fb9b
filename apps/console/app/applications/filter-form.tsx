import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';
import { APPLICATION_STATES, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, partsNotOffered, type ApplicationFilter, type FilterPart } from '@balabaqsha/domain';
import { applicationStateText, correctionTypeName, languageName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, ButtonLink, DateField, Disclosure, SelectField } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { applicationQuery, orderOf, ORDERS, type Order } from './search.ts';

interface FilterFormProps {
  filter: ApplicationFilter;
  choices: RouterOutputs['staff']['applications']['choices'];
}

/** Fields that most searches do without. */
const RARE: readonly FilterPart[] = ['language', 'districtId', 'sentFrom', 'sentTo', 'conclusionTo'];

/** What of the table is wanted. A plain form: the search stands in the address, so it can be kept, sent on and gone back to. */
export function FilterForm({ filter, choices }: FilterFormProps) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const words = layoutTexts[locale];
  const withheld = partsNotOffered(filter);
  // A state that follows from the rest is chosen by itself, and of these two the later choice wins.
  const isClosed = (part: FilterPart): boolean => withheld.includes(part) && part !== 'districtId' && part !== 'state';
  const all = words.all;
  return (
    <Form method="get" action="/applications" aria-label={t.filter} className="card mb-5 px-4 py-4">
      {/* Fields anew with each search, so that they show what was searched for; the button stays and keeps the focus. */}
      <Fragment key={applicationQuery(filter)}>
        <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField name="state" label={t.state} placeholder={all} defaultValue={filter.state ?? ''} options={APPLICATION_STATES.map((value) => ({ value, label: applicationStateText(locale, value, 'staff') }))} />
          <SelectField name="type" label={t.correctionType} placeholder={all} defaultValue={filter.correctionType ?? ''} disabled={isClosed('correctionType')} options={CORRECTION_TYPES.map((value) => ({ value, label: correctionTypeName(locale, value) }))} />
          <SelectField name="year" label={t.birthYear} placeholder={all} defaultValue={String(filter.birthYear ?? '')} disabled={isClosed('birthYear')} options={choices.birthYears.map((year) => ({ value: String(year), label: String(year) }))} />
          <SelectField name="kindergarten" label={t.kindergarten} placeholder={all} defaultValue={filter.kindergartenId ?? ''} options={choices.kindergartens.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
        </div>
        {(isClosed('correctionType') || isClosed('birthYear')) && <p className="mt-2 text-sm text-quiet">{t.together}</p>}
        <div className="mt-4">
          <Disclosure summary={t.more} open={filter.sort === 'CONCLUSION' || RARE.some((part) => filter[part] !== null)}>
            <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
              <SelectField name="order" label={t.order} defaultValue={orderOf(filter)} options={(Object.keys(ORDERS) as Order[]).map((value) => ({ value, label: t.orders[value] }))} />
              <SelectField name="language" label={t.language} placeholder={all} defaultValue={filter.language ?? ''} options={INSTRUCTION_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))} />
              <SelectField name="district" label={t.district} placeholder={all} defaultValue={filter.districtId ?? ''} disabled={filter.kindergartenId !== null} options={choices.districts.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
              {filter.sort === 'SENT' ? (
                <>
                  <DateField name="from" label={t.sentFrom} defaultValue={filter.sentFrom ?? ''} />
                  <DateField name="to" label={t.sentTo} defaultValue={filter.sentTo ?? ''} />
                </>
              ) : (
                <DateField name="until" label={t.conclusionTo} defaultValue={filter.conclusionTo ?? ''} />
              )}
            </div>
          </Disclosure>
        </div>
      </Fragment>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button size="small" icon="filter">
          {words.apply}
        </Button>
        {applicationQuery(filter) !== '' && (
          <ButtonLink href="/applications" variant="quiet" size="small">
            {t.reset}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import { workplaceTexts } from '@balabaqsha/i18n/console/workplace';
import { Button, SelectField } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';

/** Where the employee works, for whoever holds roles at several places, and the way to another of them (S1). */
export function WorkplaceForm() {
  const locale = useLocale();
  const t = workplaceTexts[locale];
  const me = usePageData()?.me;
  if (me == null || me.workplaceId === null || me.workplaces.length < 2) return null;
  // Everything on the page is about the place before: the next page is loaded as a whole.
  return (
    <Form key={me.workplaceId} method="post" action="/workplace" reloadDocument className="flex w-full max-w-md flex-wrap items-end gap-2 py-2 lg:mt-3">
      <div className="min-w-0 flex-1 basis-52">
        <SelectField name="id" id="chosen-workplace" label={t.title} defaultValue={me.workplaceId} options={me.workplaces.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
      </div>
      <Button variant="secondary" size="small">
        {t.change}
      </Button>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** On through what a search for people has found; what was searched for goes into no address. @param address that the search is sent to */
export function NextFound({ search, after, address }: { search: string; after: string | null; address: string }) {
  const locale = useLocale();
  if (after === null) return null;
  return (
    <Form method="post" action={address} className="mt-4">
      <input type="hidden" name="search" value={search} />
      <input type="hidden" name="after" value={after} />
      <Button variant="secondary" size="small">
        {layoutTexts[locale].next}
      </Button>
    </Form>
  );
}

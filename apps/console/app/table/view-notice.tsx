import { Form, useLocation, useSearchParams } from '@remix-run/react';
import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { LIST_DEEDS } from './list.ts';
import { OwnButton } from './own-button.tsx';

/** What became of the employee's own view of the list, named by `?done=` in the address. A deleted search can be had back here. */
export function ViewNotice() {
  const t = tablesTexts[useLocale()];
  const { pathname, search } = useLocation();
  const [query] = useSearchParams();
  const done = LIST_DEEDS.find((each) => each === query.get('done'));
  if (done === undefined) return null;
  const forgotten = query.get('forgotten');
  return (
    <div className="mb-5">
      <Notice
        kind="success"
        announce
        actions={
          done === 'forget-view' &&
          forgotten !== null && (
            <Form method="post" action={`${pathname}${search}`}>
              <input type="hidden" name="intent" value="restore-view" />
              <input type="hidden" name="id" value={forgotten} />
              <OwnButton variant="secondary" size="small">
                {t.restore}
              </OwnButton>
            </Form>
          )
        }
      >
        {t.done[done]}
      </Notice>
    </div>
  );
}

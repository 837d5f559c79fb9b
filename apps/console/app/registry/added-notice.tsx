import { useSearchParams } from '@remix-run/react';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** How many lines of a table were just added, as the address says. */
export function AddedNotice() {
  const t = registryTableTexts[useLocale()];
  const added = Number(useSearchParams()[0].get('added') ?? Number.NaN);
  if (!Number.isSafeInteger(added) || added < 1) return null;
  return (
    <div className="mb-5">
      <Notice kind="success" announce>
        {t.added(added)}
      </Notice>
    </div>
  );
}

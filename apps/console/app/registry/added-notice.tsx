import { useSearchParams } from '@remix-run/react';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** How many lines of a table were just added and changed, as the address says. */
export function AddedNotice() {
  const t = registryTableTexts[useLocale()];
  const [query] = useSearchParams();
  const count = (name: string): number => {
    const n = Number(query.get(name) ?? 0);
    return Number.isSafeInteger(n) && n > 0 ? n : 0;
  };
  const [added, changed] = [count('added'), count('changed')];
  if (added + changed === 0) return null;
  return (
    <div className="mb-5">
      <Notice kind="success" announce>
        {added > 0 && t.added(added)} {changed > 0 && t.changed(changed)}
      </Notice>
    </div>
  );
}

import { formatTime } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { useLocale, useNow } from '../page/page-data.ts';
import { useLive } from './live-updates.tsx';

/** As of when the list beside it is what the server knows: the page's own time, or the last change that was told. */
export function UpdatedAt() {
  const now = useNow();
  const { changedAt } = useLive();
  const at = changedAt !== null && changedAt > now ? changedAt : now;
  return (
    <p className="text-sm text-quiet">
      <time dateTime={at.toISOString()}>{layoutTexts[useLocale()].updatedAt(formatTime(at))}</time>
    </p>
  );
}

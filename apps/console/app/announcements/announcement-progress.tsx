import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useLocale } from '../page/page-data.ts';
import { quarterOf } from './quarter.ts';

type Announcement = RouterOutputs['staff']['announcements']['page'];

/**
 * How many have been told while it is being sent: a bar for the eyes, and a few words for the ears, at each quarter and at the
 * end. What stands there when the page opens is not read aloud.
 */
export function AnnouncementProgress({ state, told, recipients }: Pick<Announcement, 'state' | 'told'> & { recipients: number }) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  const isSending = state === 'SENDING';
  return (
    <div aria-live="polite" className="empty:hidden">
      {isSending && (
        <>
          <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1" aria-hidden="true">
            <ProgressBar done={told} of={recipients} />
            <span className="text-sm text-quiet">
              {t.sending}: {t.progress(formatNumber(locale, told), formatNumber(locale, recipients))}
            </span>
          </div>
          <p className="sr-only">{t.spoken(quarterOf(told, recipients))}</p>
        </>
      )}
      {state === 'SENT' && <p className="sr-only">{t.endLabels.SENT}</p>}
    </div>
  );
}

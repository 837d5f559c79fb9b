import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { Looking } from './use-look.ts';

interface PresenceNoticesProps {
  /** `decidedBy`: who has decided since the page came. */
  now: Looking;
  isOpen: boolean;
  /** That these colleagues look at it too. */
  alsoLooking: (names: string) => string;
}

/** That somebody else looks at the same case, or has decided on it meanwhile (S3); read aloud when it changes. */
export function PresenceNotices({ now: { colleagues, decidedBy }, isOpen, alsoLooking }: PresenceNoticesProps) {
  const t = reviewAidTexts[useLocale()];
  return (
    <div role="status" className="space-y-3 empty:hidden">
      {decidedBy !== null && (
        <Notice kind="warning" title={t.decidedMeanwhile(decidedBy)}>
          {t.decidedMeanwhileNote}
        </Notice>
      )}
      {colleagues.length > 0 && isOpen && decidedBy === null && (
        <Notice kind="info" title={alsoLooking(colleagues.join(', '))}>
          {t.colleaguesNote}
        </Notice>
      )}
    </div>
  );
}

import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { PresenceNotices } from './presence-notices.tsx';
import { useLook, type Looking } from './use-look.ts';

interface CaseNoticesProps {
  /** Of the application. */
  number: number;
  /** Id of the new conclusion, where the case is one. */
  renewal?: string;
  loaded: Looking & { relative: boolean };
  isOpen: boolean;
  /** What stands above a case that is closed, where nobody decided on it. */
  closed: string;
}

/** What a reviewer has to know before he decides: decided already, a relative's, somebody else is at it too (S3, S6). */
export function CaseNotices({ number, renewal, loaded, isOpen, closed }: CaseNoticesProps) {
  const locale = useLocale();
  const t = reviewAidTexts[locale];
  const { colleagues, decidedBy } = useLook(`/review/${number}/look${renewal === undefined ? '' : `?renewal=${renewal}`}`, loaded);
  const meanwhile = isOpen && loaded.decidedBy === null ? decidedBy : null;
  return (
    <div className="mt-4 space-y-3 empty:hidden">
      {(!isOpen || loaded.decidedBy !== null) && <Notice kind="warning">{loaded.decidedBy === null ? closed : reviewTexts[locale].decidedBy(loaded.decidedBy)}</Notice>}
      {loaded.relative && isOpen && (
        <Notice kind="warning" title={t.relative}>
          {t.relativeNote}
        </Notice>
      )}
      <PresenceNotices now={{ colleagues, decidedBy: meanwhile }} isOpen={isOpen} alsoLooking={t.colleagues} />
    </div>
  );
}

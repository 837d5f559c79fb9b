import type { useFetcher } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { UNDO_SECONDS } from '@balabaqsha/domain';
import { fieldErrorText } from '@balabaqsha/i18n';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Button, linkClass, Notice, UiLink } from '@balabaqsha/ui';
import type { Failure } from '../form/failure.ts';
import { useLocale } from '../page/page-data.ts';

type Undoable = RouterOutputs['staff']['review']['inbox']['undoable'][number];

/** What asking to take a decision back has led to. */
export type UndoAnswer = { undone: { number: number; href: string } } | { failure: Failure };

interface UndoBarProps {
  /** Decisions whose time is not over. */
  decisions: readonly Undoable[];
  fetcher: ReturnType<typeof useFetcher<UndoAnswer>>;
  /** The fetcher's answer, as long as it is news. */
  answer: UndoAnswer | undefined;
}

/** The latest decisions with the seconds that are left to take each back. It stays when the next case opens. */
export function UndoBar({ decisions, fetcher, answer }: UndoBarProps) {
  const locale = useLocale();
  const t = reviewAidTexts[locale];
  return (
    <>
      {decisions.length > 0 && (
        <section aria-label={t.undoRegion} className="card divide-y divide-line">
          {decisions.map(({ id, number, onRenewal, verdict, secondsLeft }, index) => (
            <fetcher.Form key={id} method="post" action="/review/undo" className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
              <input type="hidden" name="id" value={id} />
              <span className="font-semibold">{(onRenewal ? t.undoableRenewal : t.undoable)[verdict](number)}</span>
              <span className="flex flex-1 items-center gap-3 text-sm text-quiet">
                <svg aria-hidden="true" className="h-2 w-20 shrink-0 rounded-full" viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect width="100" height="10" className="fill-line" />
                  <rect width={(secondsLeft / UNDO_SECONDS) * 100} height="10" className="fill-accent" />
                </svg>
                <span className="tabular-nums">{t.secondsLeft(secondsLeft)}</span>
              </span>
              <Button variant="secondary" size="small" disabled={fetcher.state !== 'idle'}>
                {t.undo}
                {index === 0 && <kbd className="font-sans text-xs font-normal text-quiet">Ctrl+Z</kbd>}
              </Button>
            </fetcher.Form>
          ))}
        </section>
      )}
      <div className="empty:hidden">
        {answer !== undefined && 'undone' in answer && (
          <Notice kind="info" announce title={t.undone(answer.undone.number)}>
            <UiLink href={answer.undone.href} className={linkClass}>
              {t.undoneOpen}
            </UiLink>
          </Notice>
        )}
        {answer !== undefined && 'failure' in answer && <Notice kind="danger" announce title={fieldErrorText(locale, answer.failure.code, '', answer.failure.params)} />}
      </div>
    </>
  );
}

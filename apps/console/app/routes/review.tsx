import type { LoaderFunctionArgs } from '@remix-run/node';
import { useFetcher, useLoaderData, useNavigate, useNavigation, useParams, useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { reviewerRoleFor } from '@balabaqsha/domain';
import { correctionTypeName, formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { asideTexts } from '@balabaqsha/i18n/console/aside';
import { renewalTexts } from '@balabaqsha/i18n/console/renewals';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Button, EmptyState, Notice } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { CONFIRM_FORM, REASON_FIELD } from '../components/decision-forms.tsx';
import { Inbox } from '../components/inbox.tsx';
import { NextPage } from '../components/next-page.tsx';
import { useReviewInbox } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ASIDE_FORM } from '../review/aside-form.tsx';
import { DueDay } from '../review/due-day.tsx';
import { LapsedNotices } from '../review/lapsed-notices.tsx';
import { caseAddress } from '../review/next-case.ts';
import { useOnThisPage } from '../review/use-on-this-page.ts';
import { UndoBar, type UndoAnswer } from '../review/undo-bar.tsx';
import { useReviewKeys, type KeyedAct } from '../review/use-review-keys.ts';
import { useSecondsLeft } from '../review/use-seconds-left.ts';
import { read, staffApi } from '../session/guard.ts';

const KeysHelp = lazy(() => import('../review/keys-help.tsx'));

export const meta = titled((locale) => reviewTexts[locale].title);

/** What awaits this reviewer, applications and new conclusions, longest waiting first (S3, Q10). */
export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  return { after, inbox: await read(args, staffApi(args).review.inbox({ after })) };
}

export default function Review() {
  const loaded = useLoaderData<typeof loader>();
  const { rows, aside, total, overdue, atLeast, undoable, lapsed } = useReviewInbox(loaded.after, loaded.inbox);
  const locale = useLocale();
  const t = reviewTexts[locale];
  const aids = reviewAidTexts[locale];
  const later = asideTexts[locale];
  const { number: openNumber, id: openRenewal } = useParams();
  const openKey = openRenewal ?? openNumber;
  const query = loaded.after === null ? '' : `?after=${encodeURIComponent(loaded.after)}`;
  const last = rows.at(-1);
  // What was set aside stands below what waits, wherever in the line the reviewer is.
  const listed = [...rows, ...aside];
  const decisions = useSecondsLeft(undoable);
  const undo = useFetcher<UndoAnswer>({ key: 'undo' });
  const answer = useOnThisPage(undo.data);
  const [helpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  // What is not counted to its end says so.
  const counted = (n: number): string => `${formatNumber(locale, n)}${atLeast && n >= total ? '+' : ''}`;
  const isBusy = useNavigation().state !== 'idle';

  const keys = useReviewKeys((wanted) => {
    if (helpOpen) return;
    if (wanted === 'help') setHelpOpen(true);
    else if (wanted === 'undo') undoLatest();
    else if (!isBusy) act(wanted);
  });

  function undoLatest(): void {
    const [latest] = decisions;
    if (latest !== undefined && undo.state === 'idle') void undo.submit({ id: latest.id }, { method: 'post', action: '/review/undo' });
  }

  function act(wanted: Exclude<KeyedAct, 'help' | 'undo'>): void {
    if (wanted === 'confirm') document.querySelector<HTMLFormElement>(`#${CONFIRM_FORM}`)?.requestSubmit();
    else if (wanted === 'aside') document.querySelector<HTMLFormElement>(`#${ASIDE_FORM}`)?.requestSubmit();
    else if (wanted === 'reject') document.querySelector<HTMLElement>(`#${REASON_FIELD}`)?.focus();
    else {
      const at = listed.findIndex(({ key }) => key === openKey);
      const row = at === -1 ? listed[0] : listed[at + (wanted === 'next' ? 1 : -1)];
      if (row !== undefined) navigate(`${caseAddress(row)}${query}`);
    }
  }

  return (
    <>
      <Inbox
        title={t.title}
        count={[t.total(counted(total)), overdue === 0 ? '' : aids.overdueCount(counted(overdue)), aside.length === 0 ? '' : later.count(formatNumber(locale, aside.length))].filter(Boolean).join('. ')}
        openKey={openKey}
        isEmpty={listed.length === 0}
        notice={
          <>
            <Decided undone={answer !== undefined && 'undone' in answer ? answer.undone.number : null} lapsed={lapsed.map(({ number }) => number)} />
            <LapsedNotices lapsed={lapsed} />
            <UndoBar decisions={decisions} fetcher={undo} answer={answer} />
          </>
        }
        list={
          listed.length === 0 ? (
            <div className="card">
              <EmptyState illustration="documents" title={t.empty}>
                {t.emptyText}
              </EmptyState>
            </div>
          ) : (
            <>
              <CaseList
                label={t.list}
                openKey={openKey}
                cases={listed.map(({ key, number, renewal, childName, correctionType, waitingSince, dueAt, relative }, at) => ({
                  key,
                  href: `${caseAddress({ key, renewal })}${query}`,
                  title: childName,
                  details: (
                    <>
                      {renewal !== null && <span className="block font-medium text-accent">{renewalTexts[locale].documents[reviewerRoleFor(correctionType)].tag}</span>}№ {number}, {correctionTypeName(locale, correctionType)}
                      <br />
                      {formatDateTime(locale, waitingSince)}
                      <DueDay at={dueAt} />
                      {at >= rows.length && <span className="block font-medium text-waiting">{later.tag}</span>}
                      {relative && <span className="block font-medium text-deadline">{aids.relativeTag}</span>}
                    </>
                  ),
                }))}
              />
              <Button type="button" variant="quiet" size="small" onClick={() => setHelpOpen(true)} aria-keyshortcuts="?">
                {aids.keysButton} <kbd className="font-sans text-xs font-normal text-quiet">?</kbd>
              </Button>
              <NextPage next={rows.length < 50 || last === undefined ? null : `/review?after=${last.key}`} first={loaded.after === null ? null : '/review'} />
            </>
          )
        }
      />
      {helpOpen && (
        <Suspense>
          <KeysHelp onClose={() => setHelpOpen(false)} on={keys.on} setOn={keys.setOn} />
        </Suspense>
      )}
    </>
  );
}

/**
 * The decision that led here, told once more.
 * @param undone number of the application whose decision was taken back
 * @param lapsed numbers of those whose decisions came to nothing
 */
function Decided({ undone, lapsed }: { undone: number | null; lapsed: readonly number[] }) {
  const locale = useLocale();
  const { doneConfirmed: confirmed, doneRejected: rejected } = reviewTexts[locale];
  const { doneConfirmed: renewed, doneRejected: notRenewed } = renewalTexts[locale];
  const told = { confirmed, rejected, renewed, 'not-renewed': notRenewed, aside: asideTexts[locale].done };
  const [query] = useSearchParams();
  const number = digits(query.get('n'));
  const done = query.get('done');
  if (number === null || done === null || !isOneOf(done, told) || Number(number) === undone || (done !== 'aside' && lapsed.includes(Number(number)))) return null;
  return (
    <Notice kind="success" announce>
      {told[done](number, digits(query.get('place')) ?? '')}
    </Notice>
  );
}

function digits(text: string | null): string | null {
  return text !== null && /^\d{1,10}$/.test(text) ? text : null;
}

function isOneOf<Texts extends object>(word: string, texts: Texts): word is keyof Texts & string {
  return Object.hasOwn(texts, word);
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { reviewerRoleFor } from '@balabaqsha/domain';
import { correctionTypeName, formatDateTime } from '@balabaqsha/i18n';
import { renewalTexts } from '@balabaqsha/i18n/console/renewals';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { EmptyState, Notice } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { Inbox } from '../components/inbox.tsx';
import { NextPage } from '../components/next-page.tsx';
import { useReviewInbox } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { caseAddress } from '../review/next-case.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => reviewTexts[locale].title);

/** What awaits this reviewer, applications and new conclusions, longest waiting first (S3, Q10). */
export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  return { after, inbox: await read(args, staffApi(args).review.inbox({ after })) };
}

export default function Review() {
  const loaded = useLoaderData<typeof loader>();
  const { rows, total } = useReviewInbox(loaded.after, loaded.inbox);
  const locale = useLocale();
  const t = reviewTexts[locale];
  const { number: openNumber, id: openRenewal } = useParams();
  const openKey = openRenewal ?? openNumber;
  const query = loaded.after === null ? '' : `?after=${encodeURIComponent(loaded.after)}`;
  const last = rows.at(-1);
  return (
    <Inbox
      title={t.title}
      count={t.total(total)}
      openKey={openKey}
      isEmpty={rows.length === 0}
      notice={<Decided />}
      list={
        rows.length === 0 ? (
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
              cases={rows.map(({ key, number, renewal, childName, correctionType, waitingSince }) => ({
                key,
                href: `${caseAddress({ key, renewal })}${query}`,
                title: childName,
                details: (
                  <>
                    {renewal !== null && <span className="block font-medium text-accent">{renewalTexts[locale].documents[reviewerRoleFor(correctionType)].tag}</span>}№ {number}, {correctionTypeName(locale, correctionType)}
                    <br />
                    {formatDateTime(locale, waitingSince)}
                  </>
                ),
              }))}
            />
            <NextPage next={rows.length < 50 || last === undefined ? null : `/review?after=${last.key}`} first={loaded.after === null ? null : '/review'} />
          </>
        )
      }
    />
  );
}

/** The decision that led here, told once more. */
function Decided() {
  const locale = useLocale();
  const { doneConfirmed: confirmed, doneRejected: rejected } = reviewTexts[locale];
  const { doneConfirmed: renewed, doneRejected: notRenewed } = renewalTexts[locale];
  const told = { confirmed, rejected, renewed, 'not-renewed': notRenewed };
  const [query] = useSearchParams();
  const number = digits(query.get('n'));
  const done = query.get('done');
  if (number === null || done === null || !isOneOf(done, told)) return null;
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

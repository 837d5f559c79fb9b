import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationStateText, correctionTypeName, formatDate, formatDateTime, formatIin } from '@balabaqsha/i18n';
import { decisionTexts } from '@balabaqsha/i18n/console/decisions';
import { renewalTexts } from '@balabaqsha/i18n/console/renewals';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { BackLink, Card, DefinitionRow, Definitions, Notice, PageTitle, Tag } from '@balabaqsha/ui';
import { DocumentViewer } from '../components/document-viewer.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ number: number }>((locale, page) => (page === undefined ? decisionTexts[locale].title : decisionTexts[locale].one(page.number)));

/** One of the reviewer's own decisions with its document, to be looked into again. Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const renewal = new URL(args.request.url).searchParams.get('renewal');
  return read(args, staffApi(args).review.decision({ number: args.params.number, renewal }));
}

export default function Decision() {
  const decision = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = decisionTexts[locale];
  const words = reviewTexts[locale];
  const { conclusion, document, verdict, onRenewal, reason, comment } = decision;
  return (
    <>
      <BackLink href="/decisions">{t.back}</BackLink>
      <PageTitle lead={t.oneLead}>{t.one(decision.number)}</PageTitle>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div className="space-y-5">
          <Card>
            <Definitions dense>
              <DefinitionRow label={t.verdict}>
                <Tag tone={verdict === 'CONFIRMED' ? 'done' : 'refusal'}>{(onRenewal ? t.renewalVerdicts : t.verdicts)[verdict]}</Tag>
              </DefinitionRow>
              <DefinitionRow label={t.when}>{formatDateTime(locale, decision.decidedAt)}</DefinitionRow>
              {reason !== null && <DefinitionRow label={t.reason}>{reason[locale]}</DefinitionRow>}
              {comment !== null && <DefinitionRow label={words.comment}>{comment}</DefinitionRow>}
              <DefinitionRow label={t.state}>{applicationStateText(locale, decision.state, 'staff')}</DefinitionRow>
            </Definitions>
          </Card>
          <Card>
            <Definitions dense>
              <DefinitionRow label={words.child}>{decision.childName}</DefinitionRow>
              <DefinitionRow label={words.iin}>{formatIin(decision.childIin)}</DefinitionRow>
              <DefinitionRow label={words.birthDate}>{formatDate(locale, decision.birthDate)}</DefinitionRow>
              <DefinitionRow label={words.correctionType}>{correctionTypeName(locale, decision.correctionType)}</DefinitionRow>
              <DefinitionRow label={words.guardian}>{decision.guardianName}</DefinitionRow>
              <DefinitionRow label={onRenewal ? renewalTexts[locale].attached : words.sent}>{formatDateTime(locale, decision.sentAt)}</DefinitionRow>
              {conclusion !== null && (
                <>
                  <DefinitionRow label={words.conclusionNumber}>{conclusion.number}</DefinitionRow>
                  <DefinitionRow label={words.issuedOn}>{formatDate(locale, conclusion.issuedOn)}</DefinitionRow>
                  <DefinitionRow label={words.validUntil}>{formatDate(locale, conclusion.validUntil)}</DefinitionRow>
                </>
              )}
            </Definitions>
            {conclusion === null && <p className="mt-3 text-sm text-quiet">{t.replaced}</p>}
          </Card>
        </div>
        {document === null ? <Notice kind="info">{t.noDocument}</Notice> : <DocumentViewer {...document} />}
      </div>
    </>
  );
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatDate, formatDateTime, formatIin, languageName } from '@balabaqsha/i18n';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { BackLink, Card, DefinitionRow, Definitions } from '@balabaqsha/ui';
import { DecisionForms } from '../components/decision-forms.tsx';
import { DocumentViewer } from '../components/document-viewer.tsx';
import { SourceAnswer } from '../components/source-answer.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { CaseNotices } from '../review/case-notices.tsx';
import { DueDay } from '../review/due-day.tsx';
import { nextCase } from '../review/next-case.ts';
import { putAside } from '../review/put-aside.ts';
import { readAnew } from '../review/read-anew.ts';
import { RegisterCard } from '../review/register-card.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ application: { number: number } }>((locale, data) => (data === undefined ? reviewTexts[locale].title : reviewTexts[locale].number(data.application.number)));

/** One application with its document (Q4). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const [application, reasons] = await Promise.all([read(args, api.review.case({ number: args.params.number })), read(args, api.reasons({ kind: 'REJECTION', number: args.params.number }))]);
  return data({ application, reasons, kept: values }, { headers });
}

/** Decides or sets aside, then opens the next application that waits (Q5). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args);
  const number = args.params.number;
  const put = await putAside(args, form, number);
  if (put !== null) return put;
  if (form.get('intent') === 'reject') {
    const rejected = await attempt(args, form, () => api.review.reject({ number, reasonId: String(form.get('reasonId') ?? ''), comment: String(form.get('comment') ?? '') }));
    return rejected.ok ? redirect(await nextCase(args, `done=rejected&n=${number}`)) : rejected.answer;
  }
  const confirmed = await attempt(args, form, () => api.review.confirm({ number }));
  return confirmed.ok ? redirect(await nextCase(args, `done=confirmed&n=${number}&place=${confirmed.value.position}`)) : confirmed.answer;
}

export const shouldRevalidate = readAnew;

export default function ReviewCase() {
  const { application, reasons, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = reviewTexts[locale];
  const { number, conclusion, state, decidedBy, relative } = application;
  const isOpen = state === 'AWAITING_REVIEW';
  return (
    <div key={number}>
      <div className="xl:hidden">
        <BackLink href="/review">{t.back}</BackLink>
      </div>
      <h1 className="text-xl font-bold tracking-tight">{t.number(number)}</h1>
      <p className="text-sm text-quiet">
        {t.sent}: {formatDateTime(locale, application.submittedAt)}
      </p>
      {isOpen && <DueDay at={application.dueAt} />}
      <CaseNotices number={number} loaded={application} isOpen={isOpen} closed={t.decided} />
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div className="space-y-5">
          <Card>
            <Definitions dense>
              <DefinitionRow label={t.child}>{application.childName}</DefinitionRow>
              <DefinitionRow label={t.iin}>{formatIin(application.childIin)}</DefinitionRow>
              <DefinitionRow label={t.birthDate}>{formatDate(locale, application.birthDate)}</DefinitionRow>
              <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, application.correctionType)}</DefinitionRow>
              <DefinitionRow label={t.conclusionNumber}>{conclusion.number}</DefinitionRow>
              <DefinitionRow label={t.issuedOn}>{formatDate(locale, conclusion.issuedOn)}</DefinitionRow>
              <DefinitionRow label={t.validUntil}>{formatDate(locale, conclusion.validUntil)}</DefinitionRow>
            </Definitions>
          </Card>
          <SourceAnswer answer={application.sourceAnswer} />
          <DecisionForms reasons={reasons} kept={kept} notes={t} message={{ kind: 'APPLICATION_REJECTED', number }} isOpen={isOpen && decidedBy === null && !relative} aside={application.aside} />
          <Card>
            <Definitions>
              <DefinitionRow label={t.guardian}>{application.guardianName}</DefinitionRow>
              <DefinitionRow label={t.language}>
                {languageName(locale, application.language)}
                {application.otherLanguageSuits && `, ${t.otherLanguage}`}
              </DefinitionRow>
              <DefinitionRow label={t.kindergarten}>{application.wishedKindergarten[locale]}</DefinitionRow>
            </Definitions>
          </Card>
          <RegisterCard check={application.register} />
        </div>
        <DocumentViewer fileId={conclusion.fileId} fileName={conclusion.fileName} fileType={conclusion.fileType} />
      </div>
    </div>
  );
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { reviewerRoleFor, type Locale } from '@balabaqsha/domain';
import { applicationStateText, correctionTypeName, formatDate, formatDateTime, formatIin } from '@balabaqsha/i18n';
import { renewalTexts } from '@balabaqsha/i18n/console/renewals';
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

type RenewalCase = RouterOutputs['staff']['renewals']['case'];

export const meta = titled<{ renewal: RenewalCase }>((locale, page) => (page === undefined ? reviewTexts[locale].title : titleOf(locale, page.renewal)));

/** A new conclusion beside the one that it is to replace (Q10). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const renewal = await read(args, api.renewals.case({ id: args.params.id ?? '' }));
  const reasons = await read(args, api.reasons({ kind: 'REJECTION', number: renewal.number }));
  return data({ renewal, reasons, kept: values }, { headers });
}

/** Decides or sets aside, then opens what has waited longest. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args);
  const id = args.params.id ?? '';
  const put = await putAside(args, form, String(form.get('number') ?? ''));
  if (put !== null) return put;
  if (form.get('intent') === 'reject') {
    const rejected = await attempt(args, form, () => api.renewals.reject({ id, reasonId: String(form.get('reasonId') ?? ''), comment: String(form.get('comment') ?? '') }));
    return rejected.ok ? redirect(await nextCase(args, `done=not-renewed&n=${rejected.value.number}`)) : rejected.answer;
  }
  const confirmed = await attempt(args, form, () => api.renewals.confirm({ id }));
  return confirmed.ok ? redirect(await nextCase(args, `done=renewed&n=${confirmed.value.number}`)) : confirmed.answer;
}

export const shouldRevalidate = readAnew;

export default function CheckRenewal() {
  const { renewal, reasons, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = reviewTexts[locale];
  const words = renewalTexts[locale];
  const { conclusion, present, decidedBy, relative } = renewal;
  const isOpen = renewal.state === 'PENDING';
  return (
    <div key={renewal.id}>
      <div className="xl:hidden">
        <BackLink href="/review">{t.back}</BackLink>
      </div>
      <h1 className="text-xl font-bold tracking-tight">{titleOf(locale, renewal)}</h1>
      <p className="text-sm text-quiet">
        {words.attached}: {formatDateTime(locale, renewal.attachedAt)}
      </p>
      {isOpen && <DueDay at={renewal.dueAt} />}
      <CaseNotices number={renewal.number} renewal={renewal.id} loaded={renewal} isOpen={isOpen} closed={words.closed} />
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div className="space-y-5">
          <Card title={words.newPart}>
            <Definitions dense>
              <DefinitionRow label={words.number}>{conclusion.number}</DefinitionRow>
              <DefinitionRow label={t.issuedOn}>{formatDate(locale, conclusion.issuedOn)}</DefinitionRow>
              <DefinitionRow label={t.validUntil}>{formatDate(locale, conclusion.validUntil)}</DefinitionRow>
              <DefinitionRow label={t.child}>{renewal.childName}</DefinitionRow>
              <DefinitionRow label={t.iin}>{formatIin(renewal.childIin)}</DefinitionRow>
              <DefinitionRow label={t.birthDate}>{formatDate(locale, renewal.birthDate)}</DefinitionRow>
              <DefinitionRow label={t.guardian}>{renewal.guardianName}</DefinitionRow>
              <DefinitionRow label={t.correctionType}>{correctionTypeName(locale, renewal.correctionType)}</DefinitionRow>
            </Definitions>
          </Card>
          <SourceAnswer answer={renewal.sourceAnswer} />
          <DecisionForms
            reasons={reasons}
            kept={kept}
            notes={words}
            message={{ kind: 'CONCLUSION_REJECTED', number: renewal.number }}
            isOpen={isOpen && decidedBy === null && !relative}
            aside={renewal.aside}
          />
          <RegisterCard check={renewal.register} />
          {isOpen && (
            <Card title={words.presentPart}>
              <Definitions>
                <DefinitionRow label={words.number}>{present.number}</DefinitionRow>
                <DefinitionRow label={t.issuedOn}>{formatDate(locale, present.issuedOn)}</DefinitionRow>
                <DefinitionRow label={t.validUntil}>{formatDate(locale, present.validUntil)}</DefinitionRow>
                <DefinitionRow label={words.applicationState}>{applicationStateText(locale, renewal.applicationState, 'staff')}</DefinitionRow>
                <DefinitionRow label={t.sent}>{formatDateTime(locale, renewal.submittedAt)}</DefinitionRow>
              </Definitions>
            </Card>
          )}
        </div>
        <DocumentViewer fileId={conclusion.fileId} fileName={conclusion.fileName} fileType={conclusion.fileType} />
      </div>
    </div>
  );
}

function titleOf(locale: Locale, { correctionType, number }: Pick<RenewalCase, 'correctionType' | 'number'>): string {
  return renewalTexts[locale].documents[reviewerRoleFor(correctionType)].title(number);
}

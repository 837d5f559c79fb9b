import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { enrolmentStateText, formatDateTime, formatDeadline } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { BackLink, Card, DefinitionRow, Definitions, enrolmentTone, Notice, Tag } from '@balabaqsha/ui';
import { ChildFacts } from '../components/child-facts.tsx';
import { ContractCard } from '../components/contract-card.tsx';
import { RefuseForm, SendContractForm } from '../components/contract-answer-forms.tsx';
import { ContractSigning } from '../components/contract-signing.tsx';
import { Problems } from '../form/form-parts.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshEnrolment } from '../live/open-cases.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { readAnew } from '../review/read-anew.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { doneAddress } from '../table/done-address.ts';

export const meta = titled<{ enrolment: { applicationNumber: number } }>((locale, data) => (data === undefined ? enrolmentTexts[locale].title : enrolmentTexts[locale].number(data.enrolment.applicationNumber)));

/** One enrolment: the child, the contract, what is to be done (E2–E4). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const enrolment = await read(args, api.enrolments.case({ id: args.params.id ?? '' }));
  const reasons = await read(args, api.reasons({ kind: 'ENROLMENT_REFUSAL', number: enrolment.applicationNumber }));
  return data({ enrolment, reasons, today: localDateOf(args.context.now), signingUrl: args.context.signingUrl, kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args).enrolments;
  const id = args.params.id ?? '';
  const text = (name: string): string => String(form.get(name) ?? '');
  switch (form.get('intent')) {
    case 'send': {
      const sent = await attempt(args, form, () => api.sendContract({ id, startsOn: text('startsOn') }));
      return sent.ok ? redirect(doneAddress(args.request, `/enrolments/${id}`, { done: 'sent' })) : sent.answer;
    }
    case 'refuse': {
      const refused = await attempt(args, form, () => api.refuse({ id, reasonId: text('reasonId'), comment: text('comment') }));
      return refused.ok ? redirect(doneAddress(args.request, '/enrolments', { done: 'refused' })) : refused.answer;
    }
    default: {
      const signed = await attempt(args, form, () => api.sign({ id, cms: text('cms') }));
      return signed.ok ? redirect(doneAddress(args.request, `/enrolments/${id}`, { done: 'signed' })) : signed.answer;
    }
  }
}

export const shouldRevalidate = readAnew;

/** In which states the page has the form of an intent. */
const FORMS: Readonly<Record<string, readonly string[]>> = { send: ['REQUESTED'], sign: ['GUARDIAN_SIGNED'], refuse: ['REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED'] };

export default function EnrolmentCase() {
  const { enrolment, reasons, today, signingUrl, kept } = useLoaderData<typeof loader>();
  const hasLeft = useFreshEnrolment(enrolment);
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const { id, state, contract, dueAt } = enrolment;
  const maySign = usePageData()?.me?.actions.includes('staff.enrolments.sign') ?? false;
  const signing = useForm({}, {}, 'sign');
  const asked = useForm({});
  // Whoever was faster took the form away, and with it the place where it says so.
  const isOvertaken = asked.failure !== null && FORMS[asked.failure.values.intent ?? '']?.includes(state) !== true;
  const isOver = state === 'REFUSED' || state === 'TAKEN_BACK' || state === 'LAPSED' || state === 'ENDED';
  return (
    <div key={id}>
      <div className="xl:hidden">
        <BackLink href="/enrolments">{t.back}</BackLink>
      </div>
      <h1 className="text-xl font-bold tracking-tight">{t.number(enrolment.applicationNumber)}</h1>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={enrolmentTone(state)}>{enrolmentStateText(locale, state)}</Tag>
        {dueAt !== null && <span className="text-sm text-quiet">{enrolment.overdue ? t.overdue : formatDeadline(locale, dueAt)}</span>}
      </div>
      {isOvertaken && (
        <div className="mt-5">
          <Problems form={asked} kept={t.overtaken} />
        </div>
      )}
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
        <div className="space-y-5">
          <Card>
            <Definitions>
              <DefinitionRow label={t.child}>{enrolment.childName}</DefinitionRow>
              <ChildFacts enrolment={enrolment} />
              <DefinitionRow label={t.requested}>{formatDateTime(locale, enrolment.requestedAt)}</DefinitionRow>
            </Definitions>
          </Card>
          {state === 'CONTRACT_SENT' && (
            <Notice kind="info" title={t.waitsGuardian}>
              {t.waitsGuardianText}
            </Notice>
          )}
          <div role="status">{(isOver || hasLeft) && <Notice kind="info">{t.closed}</Notice>}</div>
        </div>
        <div className="space-y-5">
          {state === 'REQUESTED' && <SendContractForm firstDay={enrolment.firstDay} earliest={today} kept={kept} />}
          {state === 'GUARDIAN_SIGNED' && contract?.file && (
            <Card>
              <Problems form={signing} />
              {maySign ? <ContractSigning fileId={contract.file.id} signingUrl={signingUrl} /> : <p>{t.onlyDirector}</p>}
            </Card>
          )}
          {contract && <ContractCard contract={contract} />}
          {(state === 'REQUESTED' || state === 'GUARDIAN_SIGNED' || state === 'CONTRACT_SENT') && <RefuseForm reasons={reasons} kept={kept} />}
        </div>
      </div>
    </div>
  );
}

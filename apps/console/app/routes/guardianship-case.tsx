import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { formatDate, formatDateTime } from '@balabaqsha/i18n';
import { guardianshipTexts } from '@balabaqsha/i18n/console/guardianships';
import { BackLink, Card, DefinitionRow, Definitions, Notice } from '@balabaqsha/ui';
import { DocumentViewer } from '../components/document-viewer.tsx';
import { ReasonFields } from '../components/reason-fields.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { guardianshipAddress, guardianshipListOf, keyOf, nextGuardianship } from '../guardianships/guardianship-list.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { PresenceNotices } from '../review/presence-notices.tsx';
import { readAnewByForms } from '../review/read-anew.ts';
import { useLook } from '../review/use-look.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => guardianshipTexts[locale].title);

/** One guardian's tie to a child, with the proof (C3). Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const api = staffApi(args);
  const pair = { guardianId: args.params.guardianId ?? '', childId: args.params.childId ?? '' };
  const [tie, reasons] = await Promise.all([read(args, api.city.guardianship(pair)), read(args, api.reasons({ kind: 'GUARDIANSHIP_REFUSAL' }))]);
  return data({ tie, reasons, kept: values }, { headers });
}

/** Confirms, or refuses with a reason; the next that waits opens. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const pair = { guardianId: args.params.guardianId ?? '', childId: args.params.childId ?? '', proofFileId: text('proofFileId') || null };
  const { city } = staffApi(args);
  const decision = text('decision') === 'CONFIRM' ? 'CONFIRM' : 'REFUSE';
  const decided = await attempt(args, form, () =>
    city.decideGuardianship(decision === 'CONFIRM' ? { ...pair, decision } : { ...pair, decision, reasonId: text('reasonId'), comment: text('comment') }),
  );
  return decided.ok ? redirect(await nextGuardianship(args, decision)) : decided.answer;
}

export const shouldRevalidate = readAnewByForms;

export default function GuardianshipCase() {
  const { tie, reasons, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = guardianshipTexts[locale];
  const show = guardianshipListOf(useSearchParams()[0]);
  const form = useForm({ reasonId: t.reason, comment: t.comment }, kept ?? {});
  const { proof, decided, refusal, isOpen } = tie;
  const looking = useLook(`/guardianships/${keyOf(tie)}/look`, { colleagues: tie.colleagues, decidedBy: decided?.by ?? null });
  const about = (
    <>
      <input type="hidden" name="key" value={keyOf(tie)} />
      <input type="hidden" name="proofFileId" value={proof?.fileId ?? ''} />
    </>
  );
  return (
    <div key={keyOf(tie)}>
      <div className="xl:hidden">
        <BackLink href={guardianshipAddress(show)}>{t.back}</BackLink>
      </div>
      <h1 className="text-xl font-bold tracking-tight">{tie.childName}</h1>
      {decided !== null && (
        <div className="mt-4">
          <Notice kind={decided.state === 'CONFIRMED' ? 'success' : 'warning'} title={t.states[decided.state]}>
            {t.decidedBy(decided.by, formatDateTime(locale, decided.at))}
            {refusal !== null && (
              <p>
                {refusal.reason[locale]}
                {refusal.comment !== null && `. ${refusal.comment}`}
              </p>
            )}
          </Notice>
        </div>
      )}
      <div className="mt-4 empty:hidden">
        <PresenceNotices now={{ ...looking, decidedBy: isOpen ? looking.decidedBy : null }} isOpen={isOpen} alsoLooking={t.colleagues} />
      </div>
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div className="space-y-5">
          <Problems form={form} />
          <Card>
            <Definitions>
              <DefinitionRow label={t.child}>{tie.childName}</DefinitionRow>
              <DefinitionRow label={t.birthDate}>{formatDate(locale, tie.childBirthDate)}</DefinitionRow>
              <DefinitionRow label={t.guardian}>{tie.guardianName}</DefinitionRow>
              <DefinitionRow label={t.sent}>{formatDateTime(locale, tie.sentAt)}</DefinitionRow>
            </Definitions>
          </Card>
          {isOpen && (
            <Card>
              <Form method="post">
                {about}
                <Submit name="decision" value="CONFIRM" icon="check" aria-describedby="confirm-note">
                  {t.confirm}
                </Submit>
                <p id="confirm-note" className="mt-2 text-sm text-quiet">
                  {t.confirmNote}
                </p>
              </Form>
              <Form method="post" className="mt-5 space-y-4 border-t border-line pt-5" noValidate>
                {about}
                <ReasonFields form={form} reasons={reasons} texts={t} />
                <Submit name="decision" value="REFUSE" variant="danger" icon="cross" aria-describedby="refuse-note">
                  {t.refuse}
                </Submit>
                <p id="refuse-note" className="!mt-2 text-sm text-quiet">
                  {t.refuseNote}
                </p>
              </Form>
            </Card>
          )}
        </div>
        {proof === null ? <Notice kind="warning">{t.noProof}</Notice> : <DocumentViewer {...proof} />}
      </div>
    </div>
  );
}

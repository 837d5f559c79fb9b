import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { CONTRACT_DOCUMENTS, isLocalDate } from '@balabaqsha/domain';
import { formatDate, formatDateTime, formatDeadline, formatIin, formatPhone, languageName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { enrolmentTexts } from '@balabaqsha/i18n/portal/enrolment';
import { BackLink, ButtonLink, Card, DefinitionRow, Definitions, Icon, Notice, PageTitle, PhoneField, SectionTitle, TextArea, TextField } from '@balabaqsha/ui';
import { refusedTo } from '../application/refused-to.ts';
import { ContractDocuments, documentProblem } from '../components/contract-documents.tsx';
import { ContractSigning } from '../components/contract-signing.tsx';
import { KindergartenClauses } from '../components/kindergarten-clauses.tsx';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { keepUpload } from '../form/upload.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => enrolmentTexts[locale].contractTitle);

/** The contract (E3): fill in, attach, check, sign. */
export async function loader(args: LoaderFunctionArgs) {
  const number = Number(args.params.number);
  const contract = await refusedTo(args, `/applications/${number}`, guardianApi(args).enrolment.contract({ number }));
  const kept = takeKept(args);
  return data({ number, contract, kept: kept.values, signingUrl: args.context.signingUrl }, { headers: kept.headers });
}

export async function action(args: ActionFunctionArgs) {
  const number = Number(args.params.number);
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const here = `/applications/${number}/contract`;
  const text = (name: string): string => String(form.get(name) ?? '');
  if (form.get('intent') === 'attach') {
    const document = CONTRACT_DOCUMENTS.find((each) => each === form.get('document'));
    const upload = await keepUpload(args, 'file', 'CONTRACT_DOCUMENT');
    const code = document === undefined ? 'INVALID_VALUE' : upload === null ? 'FILE_MISSING' : 'code' in upload ? upload.code : null;
    if (code !== null) return refused(args, form, { code, params: {}, fields: { file: code } });
    if (document === undefined || upload === null || !('id' in upload)) throw redirect(here);
    const attached = await attempt(args, form, () => api.enrolment.attachDocument({ number, document, fileId: upload.id }));
    return attached.ok ? redirect(`${here}?done=attached#${document}`) : attached.answer;
  }
  if (form.get('intent') === 'sign') {
    const signed = await attempt(args, form, () => api.enrolment.signContract({ number, cms: text('cms') }));
    return signed.ok ? redirect(`/applications/${number}?done=signed`) : signed.answer;
  }
  const filled = await attempt(args, form, () =>
    api.enrolment.fillContract({ number, address: text('address'), phone: text('phone'), pickUpName: text('pickUpName'), pickUpPhone: text('pickUpPhone'), healthNotes: text('healthNotes') }),
  );
  return filled.ok ? redirect(`${here}?done=saved#documents`) : filled.answer;
}

export default function Contract() {
  const { number, contract, kept, signingUrl } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const editable = contract.state === 'CONTRACT_SENT';
  const [pickUp] = contract.fields?.pickUpPersons ?? [];
  const initial = {
    address: contract.fields?.address ?? '',
    phone: formatPhone(contract.fields?.phone ?? contract.guardian.phone),
    pickUpName: pickUp?.fullName ?? '',
    pickUpPhone: pickUp?.phone ?? '',
    healthNotes: contract.fields?.healthNotes ?? '',
    ...kept,
  };
  const form = useForm({ address: t.address, phone: t.phone, pickUpName: t.pickUpName, pickUpPhone: t.pickUpPhone, healthNotes: t.healthNotes }, initial, 'fill');
  const attaching = useForm({ file: t.documentsTitle }, {}, 'attach');
  const signing = useForm({}, {}, 'sign');
  const failed = [form, attaching, signing].find(({ failure }) => failure !== null);
  // The line of a document's error names the document and leads to it.
  const unattached = CONTRACT_DOCUMENTS.find((each) => each === attaching.failure?.values.document);
  const attachingAt = { ...attaching, summary: attaching.summary.map(({ text }) => ({ fieldId: unattached, text: (unattached && documentProblem(locale, attaching.failure, unattached)) ?? text })) };
  const missing = contract.documents.filter(({ required, file }) => required && file === null).length;
  const done = query.get('done');
  return (
    <div className="mx-auto max-w-(--container-text)">
      <BackLink href={`/applications/${number}`}>{applicationsTexts[locale].application(number)}</BackLink>
      <PageTitle above={contract.child.fullName} lead={t.number(contract.number)}>
        {t.contractTitle}
      </PageTitle>
      <Problems form={form} />
      <Problems form={attachingAt} />
      {failed === undefined && (done === 'saved' || done === 'attached') && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {t[done]}
          </Notice>
        </div>
      )}
      {contract.deadline !== null && editable && (
        <p className="mb-6 flex gap-2 rounded-md bg-deadline-tint px-4 py-3 text-deadline in-data-[contrast=high]:border-2">
          <Icon name="clock" />
          <strong className="text-ink">{formatDeadline(locale, contract.deadline)}</strong>
        </p>
      )}
      {editable && (
        <div className="mb-6">
          <Notice kind="info">{t.needs}</Notice>
        </div>
      )}
      <Sides contract={contract} />
      <KindergartenClauses clauses={contract.clauses} />
      {editable && (
        <section className="mt-10" aria-labelledby="fields">
          <SectionTitle id="fields">{t.fieldsTitle}</SectionTitle>
          <Form method="post" className="space-y-6" noValidate>
            <TextField {...form.field('address')} hint={t.addressHint} autoComplete="street-address" maxLength={300} required />
            <PhoneField {...form.field('phone')} required />
            <TextField {...form.field('pickUpName')} hint={t.pickUpHint} autoComplete="off" maxLength={120} />
            <PhoneField {...form.field('pickUpPhone')} hint={t.optional} autoComplete="off" />
            <TextArea {...form.field('healthNotes')} hint={t.healthHint} maxLength={1000} />
            <Submit name="intent" value="fill" variant={contract.file === null ? 'primary' : 'secondary'} wide>
              {t.saveFields}
            </Submit>
          </Form>
        </section>
      )}
      <section className="mt-10" aria-labelledby="documents">
        <SectionTitle id="documents">{t.documentsTitle}</SectionTitle>
        {editable && <p className="mb-4 text-quiet">{t.documentsLead}</p>}
        <ContractDocuments documents={contract.documents} editable={editable} failure={attaching.failure} />
      </section>
      <section className="mt-10" aria-labelledby="sign">
        <SectionTitle id="sign">{editable ? t.signTitle : t.signatures}</SectionTitle>
        <Problems form={signing} />
        {contract.file !== null && (
          <p className="mb-4">
            <ButtonLink href={`/files/${contract.file.id}?view=1`} variant="secondary" icon="document" wide>
              {t.openPdf}
            </ButtonLink>
          </p>
        )}
        {editable && contract.file === null && <Notice kind="info">{t.fillFirst}</Notice>}
        {editable && contract.file !== null && (
          <>
            <p className="mb-4 text-quiet">{t.signLead}</p>
            {missing > 0 && (
              <div className="mb-4">
                <Notice kind="warning">{t.documentsFirst(missing)}</Notice>
              </div>
            )}
            <ContractSigning fileId={contract.file.id} signingUrl={signingUrl} disabled={missing > 0} />
          </>
        )}
        {contract.signatures.length > 0 && (
          <Definitions>
            {contract.signatures.map(({ side, name, signedAt }) => (
              <DefinitionRow key={side} label={t.sideNames[side]}>
                {t.signedBy(name, formatDateTime(locale, signedAt))}
              </DefinitionRow>
            ))}
          </Definitions>
        )}
      </section>
    </div>
  );
}

type ContractData = ReturnType<typeof useLoaderData<typeof loader>>['contract'];

function Sides({ contract }: { contract: ContractData }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  return (
    <Card title={t.sides}>
      <Definitions>
        <DefinitionRow label={t.kindergarten}>
          {contract.kindergarten.name[locale]}
          <span className="block font-normal text-quiet">
            {contract.kindergarten.address[locale]}, {t.bin} {formatIin(contract.kindergarten.bin)}
          </span>
        </DefinitionRow>
        <DefinitionRow label={t.group}>
          {contract.group.name}, {languageName(locale, contract.group.language).toLowerCase()}
        </DefinitionRow>
        <DefinitionRow label={t.startsOn}>{isLocalDate(contract.startsOn) ? formatDate(locale, contract.startsOn) : ''}</DefinitionRow>
        <DefinitionRow label={t.guardian}>
          {contract.guardian.fullName}
          <span className="block font-normal text-quiet">
            {t.iin} {formatIin(contract.guardian.iin)}
          </span>
        </DefinitionRow>
        <DefinitionRow label={t.child}>
          {contract.child.fullName}
          <span className="block font-normal text-quiet">
            {t.iin} {formatIin(contract.child.iin)}
          </span>
        </DefinitionRow>
      </Definitions>
    </Card>
  );
}

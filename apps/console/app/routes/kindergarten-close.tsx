import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { localDateOf } from '@balabaqsha/domain';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { BackLink, ButtonLink, ButtonRow, DateField, Notice, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ApplicationNumbers } from '../queue/application-numbers.tsx';
import { ClosingChildren } from '../registry/closing-children.tsx';
import { ClosingEffects } from '../registry/closing-effects.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => kindergartensTexts[locale].close);

/** What and which children closing the kindergarten would touch; the reading is audited. One that is closed already has nothing to close. */
export async function loader(args: LoaderFunctionArgs) {
  const { registry } = staffApi(args);
  const id = args.params.id ?? '';
  const { name, closedFrom } = await read(args, registry.kindergarten({ id }));
  if (closedFrom !== null) throw redirect(`/kindergartens/${id}`);
  const [preview, touched] = await Promise.all([read(args, registry.previewClosing({ id })), read(args, registry.closingChildren({ id }))]);
  return { id, name, preview, touched, today: localDateOf(args.context.now) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const id = args.params.id ?? '';
  const closed = await attempt(args, form, () => staffApi(args).registry.closeKindergarten({ id, from: String(form.get('from') ?? ''), seen: String(form.get('seen') ?? '') }));
  return closed.ok ? redirect(`/kindergartens/${id}?done=closed`) : closed.answer;
}

/** Also after a refusal: whoever was too late sees what it touches now and confirms that. */
export const shouldRevalidate = () => true;

export default function KindergartenClose() {
  const { id, name, preview, touched, today } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const form = useForm({ from: t.from }, { from: today });
  return (
    <>
      <BackLink href={`/kindergartens/${id}`}>{name[locale]}</BackLink>
      <PageTitle lead={t.closeLead}>{t.closeTitle(name[locale])}</PageTitle>
      <Problems form={form} />
      {preview.obstacle !== null && (
        <div className="mb-6 max-w-(--container-text)">
          <Notice kind="danger" title={t.closeRefused}>
            {preview.obstacle === 'SEATS_TAKEN' ? (
              t.takenSeats(preview.enrolled, preview.reserved)
            ) : (
              <>
                {t.promised} <ApplicationNumbers numbers={preview.withoutSeat} />
              </>
            )}
          </Notice>
        </div>
      )}
      <section className="max-w-(--container-text)">
        <SectionTitle>{t.whatCloses}</SectionTitle>
        <ClosingEffects preview={preview} />
      </section>
      <ClosingChildren kindergartenId={id} touched={touched} />
      {preview.obstacle === null && (
        <Form method="post" className="mt-8 max-w-(--container-text) space-y-5" noValidate>
          <input type="hidden" name="seen" value={preview.seal} />
          <DateField {...form.field('from')} required hint={t.fromHint} min={today} />
          <ButtonRow>
            <Submit variant="danger">{t.confirmClose}</Submit>
            <ButtonLink href={`/kindergartens/${id}`} variant="quiet">
              {layoutTexts[locale].cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

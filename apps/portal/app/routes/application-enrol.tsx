import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { languageName } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/portal/enrolment';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { BackLink, ButtonLink, ButtonRow, Notice, PageTitle, SelectField } from '@balabaqsha/ui';
import { refusedTo } from '../application/refused-to.ts';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => enrolmentTexts[locale].enrol);

/** Зачислиться → ребёнок → Группа → Подтвердить (E1). */
export async function loader(args: LoaderFunctionArgs) {
  const number = Number(args.params.number);
  const { child, kindergartens } = await refusedTo(args, `/applications/${number}`, guardianApi(args).enrolment.options({ number }));
  const chosen = kindergartens.find(({ id }) => id === args.params.kindergartenId);
  // Its last seat went while the list was being read.
  if (chosen === undefined) throw redirect(`/applications/${number}/kindergartens`);
  return { number, child, kindergarten: chosen };
}

export async function action(args: ActionFunctionArgs) {
  const number = Number(args.params.number);
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const done = await attempt(args, form, () => api.enrolment.request({ number, childId: String(form.get('childId') ?? ''), groupId: String(form.get('groupId') ?? '') }));
  return done.ok ? redirect(`/applications/${number}?done=requested`) : done.answer;
}

export default function Enrol() {
  const { number, child, kindergarten } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const words = layoutTexts[locale];
  const [onlyGroup] = kindergarten.groups.length === 1 ? kindergarten.groups : [];
  const form = useForm({ childId: t.child, groupId: t.group }, { childId: child.id, groupId: onlyGroup?.id ?? '' });
  const list = `/applications/${number}/kindergartens`;
  return (
    <Narrow>
      <BackLink href={list}>{t.chooseTitle}</BackLink>
      <PageTitle above={t.enrol} lead={kindergarten.address[locale]}>
        {kindergarten.name[locale]}
      </PageTitle>
      <Problems form={form} />
      <Form method="post" className="space-y-6" noValidate>
        <SelectField {...form.field('childId')} placeholder={words.choose} options={[{ value: child.id, label: child.fullName }]} required />
        <SelectField
          {...form.field('groupId')}
          placeholder={words.choose}
          required
          options={kindergarten.groups.map(({ id, name, language, birthYearFrom, birthYearTo, free }) => ({ value: id, label: t.groupOption(name, languageName(locale, language).toLowerCase(), birthYearFrom, birthYearTo, free) }))}
        />
        <Notice kind="info">{t.confirmText}</Notice>
        <ButtonRow>
          <Submit wide>{t.confirm}</Submit>
          <ButtonLink href={list} variant="secondary" wide>
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}

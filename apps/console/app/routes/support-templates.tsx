import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { BackLink, EmptyState, PageTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { NEW_TEMPLATE, TemplateForm } from '../support/template-form.tsx';

export const meta = titled((locale) => supportTexts[locale].templates);

/** Words that the city answers with again and again, in three languages. */
export async function loader(args: LoaderFunctionArgs) {
  return { templates: await read(args, staffApi(args).support.templates({})) };
}

/** Adds, changes or removes one. The form's intent is the id of the one that it is about. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { support } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const id = text('intent');
  const words = { title: text('title'), textRu: text('textRu'), textKk: text('textKk'), textEn: text('textEn') };
  const [done, deed] = form.has('remove')
    ? (['template-removed', () => support.removeTemplate({ id })] as const)
    : id === NEW_TEMPLATE
      ? (['template-added', () => support.addTemplate(words)] as const)
      : (['template-changed', () => support.changeTemplate({ id, seen: new Date(text('seen')), ...words })] as const);
  const tried = await attempt(args, form, deed);
  return tried.ok ? redirect(`/support/templates?done=${done}`) : tried.answer;
}

export default function SupportTemplates() {
  const { templates } = useLoaderData<typeof loader>();
  const t = supportTexts[useLocale()];
  const leaving = new Set(usePendingForms('/support/templates').flatMap((form) => (form.has('remove') ? [form.get('intent')] : [])));
  const shown = templates.filter(({ id }) => !leaving.has(id));
  return (
    <div className="max-w-(--container-text)">
      <BackLink href="/support">{t.back}</BackLink>
      <PageTitle lead={t.templatesLead}>{t.templates}</PageTitle>
      <DoneNotice texts={t.done} />
      {shown.length === 0 && <EmptyState illustration="documents" title={t.templatesEmpty} />}
      <ul className="space-y-3">
        {shown.map((template) => (
          <li key={`${template.id} ${template.changedAt.getTime()}`}>
            <TemplateForm template={template} />
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <TemplateForm key={templates.length} template={null} />
      </div>
    </div>
  );
}

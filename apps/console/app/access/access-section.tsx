import { Form } from '@remix-run/react';
import { suspensionTexts } from '@balabaqsha/i18n/console/suspension';
import { SectionTitle, Tag } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

/** Whether an employee can sign in at all, and the form that shuts him out or lets him back in (S1). */
export function AccessSection({ active }: { active: boolean }) {
  const t = suspensionTexts[useLocale()];
  return (
    <section className="max-w-(--container-text)">
      <SectionTitle>{t.title}</SectionTitle>
      <p>{active ? <Tag tone="done">{t.active}</Tag> : <Tag tone="refusal">{t.suspended}</Tag>}</p>
      <p className="mt-3 text-quiet">{active ? t.activeLead : t.suspendedLead}</p>
      <Form method="post" className="mt-4" preventScrollReset>
        <Submit name="intent" value={active ? 'suspend' : 'letBack'} variant={active ? 'danger' : 'secondary'} size="small">
          {active ? t.suspend : t.letBack}
        </Submit>
      </Form>
    </section>
  );
}

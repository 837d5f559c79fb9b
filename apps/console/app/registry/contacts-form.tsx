import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatPhone } from '@balabaqsha/i18n';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Employee = RouterOutputs['staff']['registry']['employee'];

/** Where an employee's messages go; what a colleague changed meanwhile is told and not written over. */
export function ContactsForm({ employee: { phone, email, seal } }: { employee: Employee }) {
  const t = staffTexts[useLocale()];
  const form = useForm({ phone: t.phone, email: t.email }, { phone: phone === null ? '' : formatPhone(phone), email: email ?? '' }, 'contacts');
  return (
    <>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-form) space-y-5" noValidate>
        <input type="hidden" name="seal" value={form.failure?.values.seal ?? seal} />
        <TextField {...form.field('phone')} required type="tel" maxLength={30} autoComplete="off" className="max-w-72" />
        <TextField {...form.field('email')} hint={t.emailHint} type="email" maxLength={254} autoComplete="off" />
        <Submit name="intent" value="contacts" variant="secondary">
          {t.saveContacts}
        </Submit>
      </Form>
    </>
  );
}

import type { RouterOutputs } from '@balabaqsha/api';
import { localDateOf } from '@balabaqsha/domain';
import { Form } from '@remix-run/react';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { RoleFields } from './role-fields.tsx';

/** Gives an employee of the city another role of those that officers give (S1). @param now the page's instant: the role begins that day or later */
export function GiveCityRole({ places, now }: { places: RouterOutputs['staff']['registry']['places']; now: Date }) {
  const locale = useLocale();
  const t = staffTexts[locale];
  const today = localDateOf(now);
  const form = useForm({ role: t.role, kindergartenId: t.kindergarten, validFrom: t.firstDay, validTo: t.lastDay }, { validFrom: today }, 'give');
  return (
    <>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-form) space-y-5" noValidate>
        <input type="hidden" name="intent" value="give" />
        <RoleFields form={form} places={places} today={today} />
        <Submit variant="secondary">{accessTexts[locale].giveButton}</Submit>
      </Form>
    </>
  );
}

import type { RouterOutputs } from '@balabaqsha/api';
import { STAFF_ROLES } from '@balabaqsha/domain';
import { Form } from '@remix-run/react';
import { roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { DateField, SelectField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** Gives the employee a role: which, where, from and until when (S1). @param today the first day that can be chosen */
export function GiveRoleForm({ cities, today }: { cities: RouterOutputs['staff']['access']['employee']['cities']; today: string }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  const labels = { role: t.role, cityId: t.city, kindergartenId: t.kindergarten, validFrom: t.firstDay, validTo: t.lastDay };
  const form = useForm(labels, { cityId: cities[0]?.id ?? '', validFrom: today }, 'give');
  return (
    <>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-form) space-y-5" noValidate>
        <input type="hidden" name="intent" value="give" />
        <SelectField {...form.field('role')} required placeholder={t.chooseRole} options={STAFF_ROLES.map((role) => ({ value: role, label: roleName(locale, role) }))} />
        <SelectField {...form.field('cityId')} required options={cities.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
        <SelectField
          {...form.field('kindergartenId')}
          hint={t.kindergartenHint}
          placeholder={t.noKindergarten}
          options={cities.map(({ name, kindergartens }) => ({ group: name[locale], options: kindergartens.map((each) => ({ value: each.id, label: each.name[locale] })) }))}
        />
        <DateField {...form.field('validFrom')} required min={today} />
        <DateField {...form.field('validTo')} hint={t.lastDayHint} min={today} />
        <Submit>{t.giveButton}</Submit>
      </Form>
    </>
  );
}

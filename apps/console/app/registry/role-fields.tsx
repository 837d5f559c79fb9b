import type { RouterOutputs } from '@balabaqsha/api';
import { ROLES_OF_OFFICER } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { DateField, SelectField } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface RoleFieldsProps {
  form: Pick<FormState<string>, 'field'>;
  places: RouterOutputs['staff']['registry']['places'];
  /** The first day that can be chosen. */
  today: string;
}

/** A role of those that an officer gives, its kindergarten where it has one, and its days (S1). */
export function RoleFields({ form, places, today }: RoleFieldsProps) {
  const locale = useLocale();
  const t = staffTexts[locale];
  return (
    <>
      <SelectField {...form.field('role')} required placeholder={t.chooseRole} options={ROLES_OF_OFFICER.map((role) => ({ value: role, label: roleName(locale, role) }))} />
      <SelectField {...form.field('kindergartenId')} hint={t.kindergartenHint} placeholder={t.noKindergarten} options={places.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <DateField {...form.field('validFrom')} required min={today} />
        <DateField {...form.field('validTo')} hint={t.lastDayHint} min={today} />
      </div>
    </>
  );
}

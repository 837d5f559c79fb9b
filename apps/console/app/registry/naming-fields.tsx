import type { RouterOutputs } from '@balabaqsha/api';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { SelectField, TextField } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface NamingFieldsProps {
  form: Pick<FormState<string>, 'field'>;
  districts: RouterOutputs['staff']['registry']['kindergarten']['districts'];
}

/** What an officer says about a kindergarten: its name in three languages, its BIN, its district. */
export function NamingFields({ form, districts }: NamingFieldsProps) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  return (
    <>
      <TextField {...form.field('name.ru')} required maxLength={150} lang="ru" />
      <TextField {...form.field('name.kk')} required maxLength={150} lang="kk" />
      <TextField {...form.field('name.en')} required maxLength={150} lang="en" />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...form.field('bin')} required hint={t.binHint} inputMode="numeric" maxLength={20} autoComplete="off" />
        <SelectField {...form.field('districtId')} required placeholder={t.chooseDistrict} options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
      </div>
    </>
  );
}

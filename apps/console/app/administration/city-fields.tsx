import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import { TextField } from '@balabaqsha/ui';
import type { CityField } from '../form/city-input.ts';
import type { FormWith } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** Names, middle and contact numbers of a city. */
export function CityFields({ form }: { form: FormWith<CityField> }) {
  const t = citiesTexts[useLocale()];
  return (
    <>
      <TextField {...form.field('nameRu')} required maxLength={80} lang="ru" />
      <TextField {...form.field('nameKk')} required maxLength={80} lang="kk" />
      <TextField {...form.field('nameEn')} required maxLength={80} lang="en" />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...form.field('latitude')} hint={t.degreesHint} required inputMode="decimal" maxLength={20} />
        <TextField {...form.field('longitude')} required inputMode="decimal" maxLength={20} />
      </div>
      <TextField {...form.field('phone')} hint={t.contactHint} inputMode="tel" maxLength={30} className="max-w-72" />
      <TextField {...form.field('whatsapp')} inputMode="tel" maxLength={30} className="max-w-72" />
    </>
  );
}

import { LOCALES, PROFILE_LENGTHS } from '@balabaqsha/domain';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { TextField } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type PhotoWord = 'description.ru' | 'description.kk' | 'description.en';

/** Labels of the fields that say what a photo shows. */
export function usePhotoWordLabels(): Record<PhotoWord, string> {
  const t = profileTexts[useLocale()].photos;
  return { 'description.ru': t.wordsRu, 'description.kk': t.wordsKk, 'description.en': t.wordsEn };
}

/** What a photo shows, in three languages; English may be left out. */
export function PhotoWords<Other extends string = never>({ form }: { form: FormState<PhotoWord | Other> }) {
  const t = profileTexts[useLocale()];
  return LOCALES.map((language) => (
    <TextField
      key={language}
      {...form.field(`description.${language}`)}
      hint={{ ru: t.photos.wordsHint, kk: undefined, en: t.englishHint }[language]}
      required={language !== 'en'}
      maxLength={PROFILE_LENGTHS.photo}
      lang={language}
      autoComplete="off"
    />
  ));
}

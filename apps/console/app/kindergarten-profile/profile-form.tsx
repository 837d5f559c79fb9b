import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { LOCALES, MOST_PHONES, PROFILE_LENGTHS, type Locale } from '@balabaqsha/domain';
import { formatPhone, weekdayTitle } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonRow, Notice, PhoneField, TextArea, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { KeptValues } from '../form/kept.ts';
import { profileValues, WEEK } from '../form/profile-input.ts';
import { useForm, type FieldWords } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { HoursFields } from './hours-fields.tsx';
import { PlaceField } from './place-field.tsx';

export type Profile = RouterOutputs['staff']['kindergarten']['profile'];

interface ProfileFormProps {
  profile: Profile;
  kept: KeptValues;
  tiles: { url: string; attribution: string } | null;
}

/**
 * What a kindergarten's page tells parents (P3). Where a colleague saved another version meanwhile, what was typed stays, the
 * form says what stands on the page now, and sending it once more is a decision made with open eyes.
 */
export function ProfileForm({ profile, kept, tiles }: ProfileFormProps) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const labels = labelsIn(locale);
  const saved = profileValues(profile);
  const shown = Object.fromEntries(Object.entries(saved).map(([name, value]) => [name, name.startsWith('phones.') ? formatPhone(value) : value]));
  const form = useForm<string>(labels, { ...shown, ...kept }, 'save', wordsIn(locale, labels));
  const isStale = form.failure?.code === 'VERSION_OUTDATED';
  const begunWith = form.failure === null ? kept?.seenVersion : form.failure.values.seenVersion;
  const named = (locales: 'address' | 'description', language: Locale) => form.field(`${locales}.${language}`);
  return (
    <>
      <Problems form={isStale ? { ...form, summary: [{ text: t.stale }] } : form} />
      {isStale && <SavedMeanwhile now={shown} typed={(name) => form.value(name)} labels={labels} />}
      <Form method="post" className="max-w-(--container-text) space-y-8" noValidate>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="seenVersion" value={isStale ? profile.version : (begunWith ?? profile.version)} />
        <fieldset className="space-y-4">
          <legend className="mb-3 text-lg font-semibold">{t.contacts}</legend>
          {Array.from({ length: MOST_PHONES }, (_, index) => (
            <PhoneField key={index} {...form.field(`phones.${index}`)} hint={index === 0 ? t.phoneHint : undefined} required={index === 0} autoComplete="off" />
          ))}
        </fieldset>
        <HoursFields form={form} schedule={profile.schedule} />
        <fieldset className="space-y-4">
          <legend className="mb-3 text-lg font-semibold">{t.where}</legend>
          {LOCALES.map((language) => (
            <TextField key={language} {...named('address', language)} hint={language === 'ru' ? t.addressHint : undefined} required maxLength={PROFILE_LENGTHS.address} lang={language} autoComplete="off" />
          ))}
          <PlaceField form={form} middle={profile.city} tiles={tiles} />
        </fieldset>
        <fieldset className="space-y-4">
          <legend className="mb-3 text-lg font-semibold">{t.about}</legend>
          {LOCALES.map((language) => (
            <TextArea key={language} {...named('description', language)} hint={{ ru: t.descriptionHint, kk: undefined, en: t.englishHint }[language]} maxLength={PROFILE_LENGTHS.description} rows={4} lang={language} />
          ))}
        </fieldset>
        <ButtonRow>
          <Submit>{layoutTexts[locale].save}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Fields whose words on the page are other than those typed, as they stand there now. */
function SavedMeanwhile({ now, typed, labels }: { now: Readonly<Record<string, string>>; typed: (name: string) => string; labels: Readonly<Record<string, string>> }) {
  const t = profileTexts[useLocale()];
  const changed = Object.keys(labels).filter((name) => (now[name] ?? '') !== typed(name));
  return (
    <div className="mb-6 max-w-(--container-text)">
      <Notice kind="warning" title={t.staleTitle}>
        <ul className="list-disc pl-5">
          {changed.map((name) => (
            <li key={name}>
              {labels[name]}: {now[name] || t.empty}
            </li>
          ))}
        </ul>
        <p>{t.staleText}</p>
      </Notice>
    </div>
  );
}

/** Every field by its name, with its label; a day has a name of its own, which its error stands at. */
function labelsIn(locale: Locale): Record<string, string> {
  const t = profileTexts[locale];
  const days = WEEK.flatMap((day) => {
    const title = weekdayTitle(locale, day);
    return [[`hours.${day}`, title], [`hours.${day}.from`, `${title}, ${t.from}`], [`hours.${day}.to`, `${title}, ${t.to}`]];
  });
  return Object.fromEntries([
    ...Array.from({ length: MOST_PHONES }, (_, index) => [`phones.${index}`, index === 0 ? t.phoneMain : t.phoneMore(index + 1)]),
    ...days,
    ['address.ru', t.addressRu], ['address.kk', t.addressKk], ['address.en', t.addressEn],
    ['position', t.position],
    ['description.ru', t.descriptionRu], ['description.kk', t.descriptionKk], ['description.en', t.descriptionEn],
  ]) as Record<string, string>;
}

function wordsIn(locale: Locale, labels: Readonly<Record<string, string>>): FieldWords<string> {
  const t = profileTexts[locale];
  const words = (name: string): FieldWords<string>[string] => {
    const label = labels[name] ?? '';
    if (name.startsWith('phones.')) return { PHONE_INVALID: t.phoneInvalid(label), PHONE_FOREIGN: t.phoneForeign(label) };
    return { INVALID_VALUE: t.hoursWrong(label) };
  };
  return Object.fromEntries(Object.keys(labels).filter((name) => /^(phones|hours)/.test(name)).map((name) => [name, words(name)]));
}

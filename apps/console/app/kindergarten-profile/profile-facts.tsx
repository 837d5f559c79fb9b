import { LOCALES, readSchedule, writeCoordinates } from '@balabaqsha/domain';
import { formatPhone, scheduleLines } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { Card, DefinitionRow, Definitions } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import type { Profile } from './profile-form.tsx';

/** The same for those who only read it. */
export function ProfileFacts({ profile: { phones, schedule, address, description, latitude, longitude } }: { profile: Profile }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const week = readSchedule(schedule);
  const addressLabels = { ru: t.addressRu, kk: t.addressKk, en: t.addressEn };
  const descriptionLabels = { ru: t.descriptionRu, kk: t.descriptionKk, en: t.descriptionEn };
  return (
    <Card>
      <Definitions>
        <DefinitionRow label={t.contacts}>{phones.map(formatPhone).join(', ')}</DefinitionRow>
        <DefinitionRow label={t.hours}>{(week === null ? schedule : scheduleLines(locale, week).join('; ')) || t.empty}</DefinitionRow>
        {LOCALES.map((language) => (
          <DefinitionRow key={language} label={addressLabels[language]}>
            <span lang={language}>{address[language]}</span>
          </DefinitionRow>
        ))}
        <DefinitionRow label={t.position}>{writeCoordinates({ latitude, longitude })}</DefinitionRow>
        {LOCALES.map((language) => (
          <DefinitionRow key={language} label={descriptionLabels[language]}>
            <span lang={language}>{description?.[language] || t.empty}</span>
          </DefinitionRow>
        ))}
      </Definitions>
    </Card>
  );
}

import { Form } from '@remix-run/react';
import { ANNOUNCEMENT_LENGTH } from '@balabaqsha/domain';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Checkbox, CheckboxGroup, TextArea } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface AnnouncementFormProps {
  form: FormState<'textRu' | 'textKk' | 'textEn'>;
  /** Which boxes are ticked. */
  channels: { sms: boolean; email: boolean; push: boolean };
  /** What the preview above was made of; `null` before the first. */
  mark: string | null;
}

/** The words in three languages and the ways beside the portal. */
export function AnnouncementForm({ form, channels, mark }: AnnouncementFormProps) {
  const locale = useLocale();
  const t = announcementsTexts[locale];
  return (
    <Form id="announcement" method="post" className="max-w-(--container-text) space-y-5" noValidate>
      {mark !== null && <input type="hidden" name="mark" value={mark} />}
      <TextArea {...form.field('textRu')} hint={t.textHint} required maxLength={ANNOUNCEMENT_LENGTH} lang="ru" />
      <TextArea {...form.field('textKk')} required maxLength={ANNOUNCEMENT_LENGTH} lang="kk" />
      <TextArea {...form.field('textEn')} required maxLength={ANNOUNCEMENT_LENGTH} lang="en" />
      <CheckboxGroup name="channels" label={t.channels} hint={t.channelsHint}>
        <Checkbox name="sms" label={t.sms} defaultChecked={channels.sms} />
        <Checkbox name="email" label={t.email} defaultChecked={channels.email} />
        <Checkbox name="push" label={t.push} defaultChecked={channels.push} />
      </CheckboxGroup>
      <ButtonRow>
        <Submit name="intent" value="preview" icon="eye">
          {t.preview}
        </Submit>
        <ButtonLink href="/announcements" variant="quiet">
          {layoutTexts[locale].cancel}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

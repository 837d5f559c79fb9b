import type { AnnouncementState } from '@balabaqsha/domain';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { Tag, type Tone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const TONES: Readonly<Record<AnnouncementState, Tone>> = { PENDING: 'deadline', SENDING: 'waiting', SENT: 'done', STOPPED: 'refusal', REFUSED: 'refusal', TAKEN_BACK: 'neutral' };

/** What has become of an announcement. */
export function AnnouncementStateTag({ state }: { state: AnnouncementState }) {
  return <Tag tone={TONES[state]}>{announcementsTexts[useLocale()].states[state]}</Tag>;
}

import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Tag, type Tone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const TONES = { PENDING: 'waiting', EXPIRED: 'deadline', USED: 'done', WITHDRAWN: 'neutral' } as const satisfies Record<string, Tone>;

/** What has become of an employee's invitation. */
export function InvitationTag({ state }: { state: keyof typeof TONES }) {
  const t = staffTexts[useLocale()];
  return (
    <Tag tone={TONES[state]}>
      <span className="sr-only">{t.invitation}: </span>
      {t.invitationStates[state]}
    </Tag>
  );
}

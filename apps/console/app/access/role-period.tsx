import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateShort, roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { Tag, type Tone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

export type HeldRole = RouterOutputs['staff']['access']['employee']['roles'][number];
type Held = Omit<HeldRole, 'ended'>;

const TONES: Readonly<Record<HeldRole['state'], Tone>> = { COMING: 'waiting', IN_FORCE: 'done', ENDED: 'neutral' };

/** A role with its place, its days, and whether it counts today (S1). */
export function RolePeriod({ held }: { held: Held }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        {roleName(locale, held.role)}, {(held.kindergarten ?? held.city)[locale]}
        <span className="block text-sm text-quiet">
          {t.from(formatDateShort(held.validFrom))} {held.validTo === null ? t.noEnd : t.until(formatDateShort(held.validTo))}
        </span>
      </div>
      <Tag tone={TONES[held.state]}>{t.states[held.state]}</Tag>
    </div>
  );
}

import type { RouterOutputs } from '@balabaqsha/api';
import type { CorrectionType } from '@balabaqsha/domain';
import { correctionTypeName, formatNumber } from '@balabaqsha/i18n';
import { queueTexts } from '@balabaqsha/i18n/portal/queue';
import { UiLink, VisuallyHidden } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

type LaneSummary = RouterOutputs['public']['queue']['lanes'][number];

/** All lanes: a line for each correction type, in it a door for each birth year with how many wait there (Q1). */
export function LaneList({ lanes }: { lanes: readonly LaneSummary[] }) {
  const locale = useLocale();
  const t = queueTexts[locale];
  const types = new Map<CorrectionType, LaneSummary[]>();
  for (const lane of lanes) types.set(lane.correctionType, [...(types.get(lane.correctionType) ?? []), lane]);
  return (
    <ul className="card divide-y divide-line">
      {[...types].map(([type, years]) => (
        <li key={type} className="flex flex-col gap-3 p-4 sm:flex-row sm:items-center sm:justify-between sm:gap-6 sm:px-6">
          <h3 className="min-w-0 font-semibold">{correctionTypeName(locale, type)}</h3>
          <ul className="flex shrink-0 flex-wrap gap-2 sm:justify-end">
            {years.map(({ birthYear, waiting }) => (
              <li key={birthYear}>
                <UiLink
                  href={`/queue?type=${type}&year=${birthYear}`}
                  className="flex min-h-14 min-w-20 flex-col items-center justify-center rounded-md border border-line px-3 py-1.5 text-ink no-underline transition-colors hover:border-accent hover:bg-accent-tint"
                >
                  <VisuallyHidden>{correctionTypeName(locale, type)}, </VisuallyHidden>
                  <span className="text-sm text-quiet">{birthYear}</span>
                  <VisuallyHidden>. {t.waiting}: </VisuallyHidden>
                  <span className="font-semibold tabular-nums">{formatNumber(locale, waiting)}</span>
                </UiLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

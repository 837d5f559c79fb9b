import type { Feature } from '@balabaqsha/domain';
import { featureOffText } from '@balabaqsha/i18n';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';
import { pauseIn } from '../page/pauses.ts';

/** The pause by which a feature is off, everywhere or in the city that it is about; `undefined` where it is on. */
export function usePause(feature: Feature, cityCode?: string) {
  return pauseIn(usePageData()?.features ?? [], feature, cityCode);
}

/** Says that a feature is off and until when; nothing where it is on. @param cityCode of the city that the deed is about, not of the page's */
export function SwitchedOff({ feature, cityCode }: { feature: Feature; cityCode?: string | undefined }) {
  const locale = useLocale();
  const pause = usePause(feature, cityCode);
  if (pause === undefined) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning">{featureOffText(locale, feature, pause.until)}</Notice>
    </div>
  );
}

import type { Feature } from '@balabaqsha/domain';
import { featureOffText } from '@balabaqsha/i18n';
import { Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';

/** The pause by which a feature is off, everywhere or in the page's city; `undefined` where it is on. */
export function usePause(feature: Feature) {
  const page = usePageData();
  return page?.features.find((pause) => pause.feature === feature && (pause.cityCode === null || pause.cityCode === page.city?.code));
}

/** Says that a feature is off and until when; nothing where it is on. */
export function SwitchedOff({ feature }: { feature: Feature }) {
  const locale = useLocale();
  const pause = usePause(feature);
  if (pause === undefined) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning">{featureOffText(locale, feature, pause.until)}</Notice>
    </div>
  );
}

import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { NothingOpen } from '../components/inbox.tsx';
import { useLocale } from '../page/page-data.ts';

/** Beside the list while no application is open. */
export default function ReviewEmpty() {
  const t = reviewTexts[useLocale()];
  return <NothingOpen title={t.choose} text={t.chooseText} />;
}

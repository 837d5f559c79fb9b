import { supportTexts } from '@balabaqsha/i18n/console/support';
import { NothingOpen } from '../components/inbox.tsx';
import { useLocale } from '../page/page-data.ts';

/** Beside the list while no letter is open. */
export default function SupportEmpty() {
  const t = supportTexts[useLocale()];
  return <NothingOpen title={t.choose} text={t.chooseText} />;
}

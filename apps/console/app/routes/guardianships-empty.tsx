import { guardianshipTexts } from '@balabaqsha/i18n/console/guardianships';
import { NothingOpen } from '../components/inbox.tsx';
import { useLocale } from '../page/page-data.ts';

/** Beside the list while nothing is open. */
export default function GuardianshipsEmpty() {
  const t = guardianshipTexts[useLocale()];
  return <NothingOpen title={t.choose} text={t.chooseText} />;
}

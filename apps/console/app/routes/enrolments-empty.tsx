import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { NothingOpen } from '../components/inbox.tsx';
import { useLocale } from '../page/page-data.ts';

/** Beside the list while no enrolment is open. */
export default function EnrolmentsEmpty() {
  const t = enrolmentTexts[useLocale()];
  return <NothingOpen title={t.choose} text={t.chooseText} />;
}

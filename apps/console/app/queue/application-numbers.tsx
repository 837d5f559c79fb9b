import { formatNumber } from '@balabaqsha/i18n';
import { queueBoardTexts } from '@balabaqsha/i18n/console/queue-board';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { TextLink } from '@balabaqsha/ui';
import { knownText } from '../page/known-text.ts';
import { useLocale } from '../page/page-data.ts';

/** A person reads no more of them at once; the lanes and the vouchers have pages of their own. */
const SHOWN = 60;

/** Numbers of applications as links. */
export function ApplicationNumbers({ numbers }: { numbers: readonly number[] }) {
  const locale = useLocale();
  const shown = numbers.slice(0, SHOWN);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {shown.map((number) => (
        <li key={number}>
          <TextLink href={`/applications/${number}`} className="whitespace-nowrap tabular-nums">{`№ ${number}`}</TextLink>
        </li>
      ))}
      {numbers.length > shown.length && <li className="text-quiet">{runsTexts[locale].more(formatNumber(locale, numbers.length - shown.length))}</li>}
    </ul>
  );
}

interface PassedOverProps {
  rows: readonly { number: number; reason: string }[];
  /** Whether there may be others, whom nobody kept. */
  atLeast: boolean;
}

/** Nobody is passed over without a reason that can be read (V2): each reason with the numbers that it kept back. */
export function PassedOver({ rows, atLeast }: PassedOverProps) {
  const locale = useLocale();
  const t = runsTexts[locale];
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  return (
    <ul className="space-y-2">
      {reasons.map((reason) => (
        <li key={reason}>
          <p className="font-normal text-quiet">{knownText(t.reasons, reason)}</p>
          <ApplicationNumbers numbers={rows.filter((row) => row.reason === reason).map(({ number }) => number)} />
        </li>
      ))}
      {atLeast && <li className="text-quiet">{queueBoardTexts[locale].passedAtLeast}</li>}
    </ul>
  );
}

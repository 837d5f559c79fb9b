import type { ReactNode } from 'react';
import { formatNumber } from '@balabaqsha/i18n';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** A person reads no more of them at once; the lanes and the vouchers have pages of their own. */
const SHOWN = 60;

/** Numbers of applications as links, each with a word after it where there is one. */
export function ApplicationNumbers({ rows }: { rows: readonly { number: number; word?: ReactNode }[] }) {
  const locale = useLocale();
  const shown = rows.slice(0, SHOWN);
  const hasWords = rows.some(({ word }) => word !== undefined);
  return (
    <ul className={hasWords ? 'space-y-1' : 'flex flex-wrap gap-x-4 gap-y-1'}>
      {shown.map(({ number, word }) => (
        <li key={number}>
          <TextLink href={`/applications/${number}`} className="whitespace-nowrap tabular-nums">{`№ ${number}`}</TextLink>
          {word !== undefined && <>: {word}</>}
        </li>
      ))}
      {rows.length > shown.length && <li className="text-quiet">{runsTexts[locale].more(formatNumber(locale, rows.length - shown.length))}</li>}
    </ul>
  );
}

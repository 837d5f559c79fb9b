import type { RouterOutputs } from '@balabaqsha/api';
import { formatNumber, languageName } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { Table } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { seatsByYear, type YearSeats } from './seats-by-year.ts';

type Kindergarten = RouterOutputs['public']['kindergarten'];

/** Free seats of a kindergarten by birth year and language. */
export function SeatsTable({ kindergarten: { groups, languages } }: { kindergarten: Kindergarten }) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const inWords = (free: number | null | undefined) => (typeof free === 'number' ? <b className={free > 0 ? 'text-done' : 'font-normal text-quiet'}>{formatNumber(locale, free)}</b> : <span className="text-sm text-quiet">{t.noSuchGroup}</span>);
  return (
    <>
      <Table
        caption={t.seatsByYear}
        captionHidden
        rows={seatsByYear(groups, languages)}
        rowKey={({ birthYear }) => birthYear}
        columns={[
          { key: 'year', header: t.birthYear, rowHeader: true, cell: ({ birthYear }) => birthYear },
          ...languages.map((language) => ({ key: language, header: languageName(locale, language), numeric: true, cell: ({ free }: YearSeats) => inWords(free[language]) })),
        ]}
      />
      {groups.some(({ birthYearFrom, birthYearTo }) => birthYearFrom !== birthYearTo) && <p className="mt-2 text-sm text-quiet">{t.seatsByYearNote}</p>}
    </>
  );
}

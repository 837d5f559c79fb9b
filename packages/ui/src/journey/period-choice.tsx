import type { LocalDate } from '@balabaqsha/domain';
import { Button } from '../actions/button.tsx';
import { Disclosure } from '../content/disclosure.tsx';
import { DateField } from '../forms/text-fields.tsx';
import { Tabs } from '../navigation/tabs.tsx';
import { firstDayOf, PERIODS, type PeriodName } from './period.ts';

interface PeriodChoiceProps {
  /** The page's own address, without a query. */
  address: string;
  /** The day that was asked for; `null` for the whole waiting. */
  since: LocalDate | null;
  today: LocalDate;
  texts: Readonly<Record<PeriodName, string>> & { period: string; otherDay: string; firstDay: string; show: string };
}

/** For what time a change is explained: three links, and a day of one's own. Each has an address, `?since=YYYY-MM-DD`, and none needs JavaScript. */
export function PeriodChoice({ address, since, today, texts }: PeriodChoiceProps) {
  const items = PERIODS.map((period) => {
    const day = firstDayOf(period, today);
    return { href: day === null ? address : `${address}?since=${day}`, label: texts[period.name], current: day === since };
  });
  const isListed = items.some(({ current }) => current);
  return (
    <div className="space-y-3">
      <Tabs label={texts.period} items={items} />
      <Disclosure key={String(since)} summary={texts.otherDay} open={!isListed}>
        <form method="get" action={address} className="flex flex-wrap items-end gap-3">
          <DateField name="since" label={texts.firstDay} defaultValue={since ?? undefined} max={today} required />
          <Button type="submit" variant="secondary">
            {texts.show}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}

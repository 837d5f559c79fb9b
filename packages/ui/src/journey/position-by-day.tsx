import { Disclosure } from '../content/disclosure.tsx';
import { Table } from '../content/table.tsx';
import { PositionLine } from './position-line.tsx';

export interface PositionDay {
  /** `YYYY-MM-DD`. */
  key: string;
  /** The day in words. */
  label: string;
  /** At the end of the day. */
  position: number;
}

interface PositionByDayProps {
  /** Oldest first, without gaps. */
  days: readonly PositionDay[];
  texts: {
    /** The whole line in words. */
    line: string;
    /** «Дни, когда место менялось» */
    changedDays: string;
    day: string;
    place: string;
  };
  format: (position: number) => string;
}

/** The place by day as a line, with the days on which it changed as a table behind it. Nothing where it never changed. */
export function PositionByDay({ days, texts, format }: PositionByDayProps) {
  const changed = changedDays(days);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || changed.length < 2) return null;
  return (
    <div className="space-y-4">
      <PositionLine positions={days.map(({ position }) => position)} label={texts.line} firstDay={first.label} lastDay={last.label} format={format} />
      <Disclosure summary={texts.changedDays}>
        <Table
          caption={texts.changedDays}
          captionHidden
          rows={changed}
          rowKey={({ key }) => key}
          columns={[
            { key: 'day', header: texts.day, rowHeader: true, cell: ({ label }) => label },
            { key: 'place', header: texts.place, numeric: true, cell: ({ position }) => format(position) },
          ]}
        />
      </Disclosure>
    </div>
  );
}

/** The first day and those that differ from the day before, newest first. */
export function changedDays(days: readonly PositionDay[]): PositionDay[] {
  return days.filter(({ position }, index) => position !== days[index - 1]?.position).reverse();
}

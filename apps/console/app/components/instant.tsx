import { formatDateShort, formatTime } from '@balabaqsha/i18n';

/** An instant in a cell of a table: `25.02.2026 13:25`, Almaty time, the same width in every row and language. */
export function Instant({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatDateShort(at)} {formatTime(at)}
    </time>
  );
}
